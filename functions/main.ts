import { configOf } from 'functions/config';
import { register } from 'functions/registrations';
import { buildDependencies } from 'functions/dependencies';

register(buildDependencies(configOf(process.env)));
