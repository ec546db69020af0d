import {
  Button,
  Caption1,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { previewWords } from 'addin/messages/preview';
import { roleNames } from 'addin/messages/states';
import type { DemoPerson } from 'addin/preview/page/local-sign-in';
import { nameIn, type Language } from 'shared/template/list';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
  },
  person: {
    display: 'grid',
    justifyItems: 'start',
    // A button centres its content: what stands in it begins at its edge here.
    justifyContent: 'start',
    alignContent: 'start',
    textAlign: 'start',
    padding: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly isOpen: boolean;
  readonly words: ReturnType<typeof previewWords>;
  readonly language: Language;
  readonly people: readonly DemoPerson[];
  readonly onChoose: (person: DemoPerson | null) => void;
}

/**
 * The demo people with unit and roles; choosing one signs in as them. Closed by `isOpen` and not by taking it away: a
 * dialog that vanishes open leaves the page hidden from screen readers.
 */
export function PersonChooser({ isOpen, words, language, people, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onChoose(null)}>
      <DialogSurface style={{ maxWidth: 720 }}>
        <DialogBody>
          <DialogTitle>{words['person.choose']}</DialogTitle>
          <DialogContent>
            <Text>{words['person.lead']}</Text>
            <div className={styles.people}>
              {people.map((person) => (
                <Button
                  key={person.id}
                  className={styles.person}
                  onClick={() => onChoose(person)}
                  data-person={person.id}
                >
                  <Text weight="semibold">{nameIn(language, person)}</Text>
                  <Caption1>{describe(person, language)}</Caption1>
                </Button>
              ))}
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const describe = ({ unit, roles }: DemoPerson, language: Language): string =>
  [nameIn(language, unit), ...roles.map((role) => nameIn(language, roleNames[role] ?? { zh: role, en: role }))].join(
    ' · ',
  );
