/** The registry: every format that `kronika code` writes besides the account for people (`docs/exports.md`). */
import { csv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { gdeltEvents } from './gdelt-events.ts';
import { gdeltMentions } from './gdelt-mentions.ts';
import { icews } from './icews.ts';
import { jsonl } from './jsonl.ts';
import { ploverJson } from './plover-json.ts';
import { polecat } from './polecat.ts';

export const EXPORTERS: readonly Exporter[] = [jsonl, csv, ploverJson, polecat, icews, gdeltEvents, gdeltMentions];

export const exporterNamed = (name: string): Exporter | undefined => EXPORTERS.find((e) => e.name === name);
