// In one file, so that the rows of each sample are made once.
import './awkward-things.ts';
import './people-who-come-again.ts';
