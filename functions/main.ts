import { configOf } from 'functions/config';
import { register } from 'functions/registrations';
import { surroundingsFor } from 'functions/surroundings';

register(surroundingsFor(configOf(process.env)));
