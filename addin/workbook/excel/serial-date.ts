const dayLength = 86_400_000;
/** Day 0 of Excel's calendar as it counts from March 1900 on; before that it has a day that never was. */
const origin = Date.UTC(1899, 11, 30);
const firstSound = 61;
const lastSerial = 2_958_465;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

function serialOf(year: number, month: number, day: number): number | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const real = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  const serial = (time.getTime() - origin) / dayLength;
  return real && serial >= firstSound && serial <= lastSerial ? serial : null;
}

const parts = (text: string, form: RegExp): readonly [number, number, number] | null => {
  const found = form.exec(text.trim());
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3])];
};

/** The serial number of `YYYY-MM-DD`, or null where it is no day that Excel can hold. */
export function toSerial(text: string): number | null {
  const date = parts(text, isoDate);
  return date === null ? null : serialOf(...date);
}

/** The day a serial number falls on, its time of day dropped; null outside of what Excel shows as a date. */
export function fromSerial(serial: number): string | null {
  const whole = Math.floor(serial);
  if (!(whole >= firstSound && whole <= lastSerial)) return null;
  return new Date(origin + whole * dayLength).toISOString().slice(0, 10);
}
