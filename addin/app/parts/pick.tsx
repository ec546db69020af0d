import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ pick: { minWidth: '0' } });

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onPick: (value: string) => void;
}

/** The host's own list: nothing floats, so nothing is cut off by a pane of 320 px. */
export function Pick({ label, value, options, onPick }: PickProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Select size="small" className={styles.pick} value={value} onChange={(_, chosen) => onPick(chosen.value)}>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
