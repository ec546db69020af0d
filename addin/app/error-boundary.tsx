import { Component, type ReactNode } from 'react';
import { Button, Text } from '@fluentui/react-components';
import { failureWords } from 'addin/messages/failure';
import { fill } from 'addin/messages/fill';
import { nameIn, type Language } from 'shared/template/list';

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
    const { language } = this.props;
    const facts = { id: this.state.failure ?? '' };
    return (
      <div role="alert" style={{ padding: 16, display: 'grid', gap: 12 }}>
        <Text>{fill(nameIn(language, failureWords.failed), facts)}</Text>
        <Button onClick={() => window.location.reload()}>{nameIn(language, failureWords.reload)}</Button>
      </div>
    );
  }
}
