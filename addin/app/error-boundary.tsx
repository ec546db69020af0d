import { Component, type ReactNode } from 'react';
import { Button, Text } from '@fluentui/react-components';
import { wordsIn } from 'addin/app/words';
import type { Language } from 'shared/template/list';

interface Props {
  readonly language: Language;
  readonly newId: () => string;
  readonly children: ReactNode;
}

/** Catches a fault of any pane: one sentence, a number to quote, and a way to go on. */
export class ErrorBoundary extends Component<Props, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(): { failure: string } {
    return { failure: '' };
  }

  override componentDidCatch(error: Error): void {
    const failure = this.props.newId().slice(0, 8);
    // Names where it broke; never what anybody typed.
    console.error(`pane fault ${failure}`, error.name, error.stack?.split('\n')[1]?.trim());
    this.setState({ failure });
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    const { say } = wordsIn(this.props.language);
    return (
      <div role="alert" style={{ padding: 16, display: 'grid', gap: 12 }}>
        <Text>{say('app.failed', { id: this.state.failure })}</Text>
        <Button onClick={() => window.location.reload()}>{say('app.reload')}</Button>
      </div>
    );
  }
}
