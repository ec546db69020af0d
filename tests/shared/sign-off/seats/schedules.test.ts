import { random } from 'tests/campaign/chance';
