import { isOwnField, isTextField, type FieldName } from '../lib/topics/fields';
import type { FilterError } from '../lib/topics/filter-error';
import { say } from '../lib/words';

/** What cannot be read in a filter, in words for whoever typed it, without a full stop. */
export function describeFault({ mistake }: FilterError): string {
  switch (mistake.kind) {
    case 'bracket-unopened':
      return say('faultBracketUnopened');
    case 'bracket-unclosed':
      return say('faultBracketUnclosed');
    case 'bracket-empty':
      return say('faultBracketEmpty');
    case 'quote-unclosed':
      return say('faultQuoteUnclosed');
    case 'too-deep':
      return say('faultTooDeep');
    case 'nothing-before':
      return say('faultNothingBefore', mistake.operator);
    case 'nothing-after':
      return say('faultNothingAfter', mistake.operator);
    case 'minus':
      return say('faultMinus', mistake.field);
    case 'value':
      return explainField(mistake.field);
  }
}

/** What to write after a field, for who wrote nothing or something else. */
function explainField(field: FieldName): string {
  if (isTextField(field) || isOwnField(field)) return say('faultWords', field);
  switch (field) {
    case 'id':
      return say('faultId');
    case 'has':
      return say('faultHas');
    case 'is':
      return say('faultIs');
    case 'upvotes':
    case 'stars':
      return say('faultCount', field);
    case 'after':
    case 'before':
      return say('faultDay', field);
  }
}
