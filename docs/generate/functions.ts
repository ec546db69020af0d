import { planFunctions } from 'addin/messages/function-list';
import { nameIn, type Language } from 'shared/template/list';

/**
 * The metadata Excel reads before any code of ours runs: one file a language, written from the list the pane shows.
 * Arguments take ranges, results spill.
 */
export const functionsJson = (language: Language): string =>
  `${JSON.stringify(
    {
      allowErrorForDataTypeAny: true,
      functions: planFunctions.map((each) => ({
        id: each.id,
        name: each.id,
        description: nameIn(language, each),
        result: { type: 'any', dimensionality: 'matrix' },
        parameters: each.arguments.map((argument) => ({
          name: argument.name,
          description: nameIn(language, argument),
          type: 'any',
          dimensionality: 'matrix',
          ...(argument.optional === true ? { optional: true } : {}),
        })),
        ...(each.isVolatile === true ? { options: { volatile: true } } : {}),
      })),
    },
    null,
    2,
  )}\n`;
