import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  makeStyles,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Pick } from 'addin/app/parts/pick';
import { useWords } from 'addin/app/words';
import { notify } from 'addin/store/pane-store';
import { applySplit, previewSplit, type SplitPreview } from 'addin/store/targets/split-matrix';
import { splitWays, type SplitWay, type TypedGrowth, type TypedMarket } from 'addin/store/targets/split-weights';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { amountWords, indicatorName, nodeName } from 'addin/targets/target-words';
import { matrixIndicators } from 'addin/workbook/target-sheets/matrix-lines';
import type { UnitTargetsView } from 'shared/contract/targets';
import type { Node } from 'shared/targets/node';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  number: { textAlign: 'right' },
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  // A field is as wide as its place, whatever the host's own inputs would like.
  wide: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Splits what the unit was given over its rows: shown before it is written, and taken back with one click. */
export function SplitSection({ view }: { view: UnitTargetsView }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const { work } = usePaneState();
  const [indicator, setIndicator] = useState('');
  const [way, setWay] = useState<SplitWay>('even');
  const [keepsTyped, setKeeps] = useState(true);
  const [bySeason, setSeason] = useState(false);
  const [weights, setWeights] = useState<ReadonlyMap<Node, number>>(new Map());
  const [markets, setMarkets] = useState<ReadonlyMap<Node, TypedMarket>>(new Map());
  const [growth, setGrowth] = useState<TypedGrowth>({ industry: 0, benchmark: 0 });
  const [preview, setPreview] = useState<SplitPreview | null>(null);
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const look = async (): Promise<void> => {
    const wanted = {
      indicator: indicator === '' ? null : indicator,
      way,
      keepsTyped,
      bySeason,
      weights,
      markets,
      growth,
    };
    setPreview(await previewSplit(store, view, wanted));
  };
  const apply = async (shown: SplitPreview): Promise<void> => {
    setPreview(null);
    const back = await applySplit(store, shown);
    setUndo(() => back);
  };
  const takeBack = async (back: () => Promise<void>): Promise<void> => {
    setUndo(null);
    await back();
    notify(store, { tone: 'success', text: { key: 'targets.split-undone' } });
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="split">
        <AccordionHeader size="small">{say('targets.split')}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.form}>
            <Pick
              label={say('targets.split-what')}
              value={indicator}
              options={[
                { value: '', text: say('targets.split-all') },
                ...matrixIndicators(view, []).map((value) => ({ value, text: indicatorName(value, words) })),
              ]}
              onPick={setIndicator}
            />
            <Pick
              label={say('targets.split-how')}
              value={way}
              options={splitWays.map((value) => ({ value, text: say(`targets.split.${value}`) }))}
              onPick={(value) => setWay(splitWays.find((each) => each === value) ?? 'even')}
            />
            {way === 'weights' && (
              <Weights
                view={view}
                weights={weights}
                onWeight={(node, weight) => setWeights(new Map(weights).set(node, weight))}
              />
            )}
            {way === 'potential' && (
              <Markets
                view={view}
                markets={markets}
                onMarket={(node, market) => setMarkets(new Map(markets).set(node, market))}
              />
            )}
            {way === 'table-1' && <Growth growth={growth} onGrowth={setGrowth} />}
            <Switch label={say('targets.keep')} checked={keepsTyped} onChange={(_, { checked }) => setKeeps(checked)} />
            <Switch
              label={say('targets.by-season')}
              checked={bySeason}
              onChange={(_, { checked }) => setSeason(checked)}
            />
            <div className={styles.buttons}>
              <Button disabled={work !== null} onClick={() => void look()}>
                {say('targets.preview')}
              </Button>
              {undo !== null && (
                <Button disabled={work !== null} onClick={() => void takeBack(undo)}>
                  {say('targets.undo')}
                </Button>
              )}
            </div>
            {preview !== null && <Preview view={view} preview={preview} onApply={() => void apply(preview)} />}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface WeightsProps {
  readonly view: UnitTargetsView;
  readonly weights: ReadonlyMap<Node, number>;
  readonly onWeight: (node: Node, weight: number) => void;
}

function Weights({ view, weights, onWeight }: WeightsProps) {
  const words = useWords();
  return view.nodes.map(({ node }) => (
    <Field key={node} size="small" label={words.say('targets.weight', { who: nodeName(view, node, words) })}>
      <Input
        type="number"
        size="small"
        min={0}
        value={String(weights.get(node) ?? 1)}
        onChange={(_, { value }) => onWeight(node, Math.max(0, Number(value) || 0))}
      />
    </Field>
  ));
}

const noMarket: TypedMarket = { capacity: 0, share: 0, targetShare: 0 };

interface MarketsProps {
  readonly view: UnitTargetsView;
  readonly markets: ReadonlyMap<Node, TypedMarket>;
  readonly onMarket: (node: Node, market: TypedMarket) => void;
}

/** DR-38: each unit's market; what it sells already is known. */
function Markets({ view, markets, onMarket }: MarketsProps) {
  const styles = useStyles();
  const words = useWords();
  return view.nodes.map(({ node }) => {
    const market = markets.get(node) ?? noMarket;
    const who = nodeName(view, node, words);
    return (
      <div key={node} className={styles.three} role="group" aria-label={who}>
        {(['capacity', 'share', 'targetShare'] as const).map((field) => (
          <NumberField
            key={field}
            label={words.say(`targets.market.${field}`, { who })}
            value={market[field]}
            onValue={(value) => onMarket(node, { ...market, [field]: value })}
          />
        ))}
      </div>
    );
  });
}

interface GrowthProps {
  readonly growth: TypedGrowth;
  readonly onGrowth: (growth: TypedGrowth) => void;
}

function Growth({ growth, onGrowth }: GrowthProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.three}>
      {(['industry', 'benchmark'] as const).map((field) => (
        <NumberField
          key={field}
          label={say(`targets.growth.${field}`)}
          value={growth[field]}
          onValue={(value) => onGrowth({ ...growth, [field]: value })}
        />
      ))}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** What stands there is what was typed, so that a point at its end stays. */
function NumberField({ label, value, onValue }: NumberFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value === 0 ? '' : String(value));
  return (
    <Field size="small" label={label}>
      <Input
        className={styles.wide}
        input={{ className: styles.wide }}
        type="number"
        size="small"
        value={typed}
        onChange={(_, { value: text }) => {
          setTyped(text);
          onValue(Number(text) || 0);
        }}
      />
    </Field>
  );
}

interface PreviewProps {
  readonly view: UnitTargetsView;
  readonly preview: SplitPreview;
  readonly onApply: () => void;
}

function Preview({ view, preview, onApply }: PreviewProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  return (
    <>
      <Table size="extra-small" aria-label={say('targets.preview')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('targets.ledger-who')}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{say('targets.before')}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{say('targets.after')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {preview.lines.map(({ node, indicator, before, after }) => (
            <TableRow key={`${node} ${indicator}`}>
              <TableCell>{`${node === 'reserve' ? '' : nodeName(view, node, words)} ${indicatorName(indicator, words)}`}</TableCell>
              <TableCell className={styles.number}>
                {before === null ? '' : amountWords(indicator, before, words)}
              </TableCell>
              <TableCell className={styles.number}>{amountWords(indicator, after, words)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button appearance="primary" onClick={onApply}>
        {say('targets.apply')}
      </Button>
    </>
  );
}
