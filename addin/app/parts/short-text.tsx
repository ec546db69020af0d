import { Field, Textarea } from '@fluentui/react-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A sentence or two: a reason, a comment, a note. */
export function ShortText({ label, value, onChange }: Props) {
  return (
    <Field size="small" label={label}>
      <Textarea
        size="small"
        rows={2}
        resize="vertical"
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}
