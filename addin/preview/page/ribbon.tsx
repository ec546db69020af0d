import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentAddRegular } from '@fluentui/react-icons';
import type { previewWords } from 'addin/messages/preview';
import type { RibbonButton, RibbonGroup } from 'addin/preview/page/ribbon-of-manifest';

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  group: {
    display: 'grid',
    gridTemplateRows: '1fr auto',
    justifyItems: 'center',
    paddingRight: tokens.spacingHorizontalM,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
  button: {
    flexDirection: 'column',
    minWidth: '72px',
    fontWeight: tokens.fontWeightRegular,
    gap: tokens.spacingVerticalXXS,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
});

interface Props {
  readonly words: ReturnType<typeof previewWords>;
  readonly group: RibbonGroup;
  readonly onButton: (button: RibbonButton) => void;
  readonly onSave: () => void;
  readonly onNew: () => void;
}

/** The manifest's buttons as Excel shows them, and beside them what Excel's own File menu would do. */
export function Ribbon({ words, group, onButton, onSave, onNew }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.ribbon} role="toolbar" aria-label={words['ribbon.home']}>
      <div className={styles.group} role="group" aria-label={group.label}>
        <div className={styles.buttons}>
          {group.buttons.map((button) => (
            <Tooltip key={button.id} content={button.tip} relationship="description">
              <Button
                appearance="subtle"
                className={styles.button}
                icon={<img src={button.icon} width={24} height={24} alt="" />}
                onClick={() => onButton(button)}
              >
                {button.label}
              </Button>
            </Tooltip>
          ))}
        </div>
        <Text className={styles.label}>{group.label}</Text>
      </div>
      <div className={styles.group} role="group" aria-label={words['ribbon.file']}>
        <div className={styles.buttons}>
          <Button appearance="subtle" className={styles.button} icon={<ArrowDownloadRegular />} onClick={onSave}>
            {words['ribbon.save']}
          </Button>
          <Button appearance="subtle" className={styles.button} icon={<DocumentAddRegular />} onClick={onNew}>
            {words['ribbon.new']}
          </Button>
        </div>
        <Text className={styles.label}>{words['ribbon.file']}</Text>
      </div>
    </div>
  );
}
