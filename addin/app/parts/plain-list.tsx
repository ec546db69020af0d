import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ComponentPropsWithoutRef } from 'react';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/**
 * Rows with buttons in them, each in the order of Tab. Fluent's List is for rows that are chosen themselves: one Tab
 * enters it, arrows go on, and a button inside a row keeps the keyboard until Escape.
 */
export function PlainList({ className, ...rest }: ComponentPropsWithoutRef<'ul'>) {
  return <ul className={mergeClasses(useStyles().list, className)} {...rest} />;
}
