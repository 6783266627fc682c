/** `| Action | Type | Owner | Due | Ticket | Status | Evidence |`, with whatever columns there are. */
import type { Source } from "../../source";
import { shift, slice, span, trim, type Span } from "../../../text/span";
import type { Row, Table } from "../../markdown/block";
import { plainText } from "../../markdown/inline";
import { isLeftover } from "../../leftovers";
import type { Action, ActionPart, ActionStatus } from "../../model";
import type { Dated } from "../../stamps/resolve";
import { dueDate } from "../due";
import { NOTHING } from "../matching";
import { partOf, ticketName } from "../parts";
import { actionStatus, actionType } from "../words";

type Column = "action" | "owner" | "due" | "ticket" | "status" | "evidence" | "priority" | "type";

/** Tried in this order for each header; each column is taken once. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["evidence", /evidence|proof|nachweis|preuve|evidencia|証跡/i],
  [
    "owner",
    /owner|assignee|assigned|responsible|\bdri\b|\bwho\b|担当|verantwortlich|zuständig|responsable|responsável|ansvarlig|^(?:wer|qui|quién|quem|hvem)\??$/i,
  ],
  [
    "due",
    /\bdue\b|deadline|\beta\b|target date|expected date|by when|^(?:target|when|date)$|期限|fällig|frist|échéance|vencimiento|fecha|prazo|^(?:data|dato|bis|termin)$/i,
  ],
  ["status", /status|\bstate\b|^done\??$|ステータス|状態|statut|estado|estatus/i],
  ["ticket", /ticket|\bissue\b|jira|tracking|\bbug\b|reference|^refs?$|\blinks?$|\bprs?\b|pull request|チケット/i],
  ["priority", /priority|^prio$|優先/i],
  ["type", /^types?$|category|^kind$|種別|分類|^typ$|tipo/i],
  [
    "action",
    /action|item|task|to-?do|improvement|description|^what|follow|remediation|measure|maßnahme|アクション|対策|内容|aufgabe|acción|acciones|tarea|ação|ações|tarefa|tâche|tiltak|oppgave/i,
  ],
];

export type Columns = Readonly<Partial<Record<Column, number>>>;

export function actionColumns(source: Source, table: Table): Columns {
  const columns: Partial<Record<Column, number>> = {};
  table.header.cells.forEach((cell, index) => {
    const header = source.plain(cell);
    const column = HEADERS.find(([name, pattern]) => columns[name] === undefined && pattern.test(header))?.[0];
    if (column) columns[column] = index;
  });
  return columns;
}

/** An action table may stand anywhere when its header has a word for the action and one for owner or status. */
export function isActionTable(source: Source, table: Table): boolean {
  const columns = actionColumns(source, table);
  const header = columns.action === undefined ? "" : source.plain(table.header.cells[columns.action] ?? table.range);
  return (
    /action|task|to-?do|アクション|maßnahme|acción|ação|tiltak/i.test(header) &&
    (columns.owner !== undefined || columns.status !== undefined)
  );
}

export function readTable(source: Source, table: Table, group: string | null, around: Dated | null): Action[] {
  const columns = actionColumns(source, table);
  const taken = new Set(Object.values(columns));
  const action =
    columns.action ??
    table.header.cells.findIndex((cell, index) => !taken.has(index) && !/^(?:#|id|no\.?|nr\.?)$/i.test(source.plain(cell)));
  if (action < 0) return [];
  const manner = JSON.stringify([columns, action, group, around?.value]);
  return table.rows.flatMap(({ range, cells }) => {
    const row = { range: shift(range, -range.start), cells: cells.map((cell) => shift(cell, -range.start)) };
    return source.actions(range, manner, (piece) => readRow(piece, row, columns, action, group, around));
  });
}

function readRow(source: Source, row: Row, columns: Columns, action: number, group: string | null, around: Dated | null): Action[] {
  const cell = row.cells[action];
  if (!cell) return [];
  const content = trim(source.text, cell);
  const plain = source.plain(content);
  if (isLeftover(plain)) return [];
  const inText = source.parts(content, around);
  const part = <T>(column: Column, read: (plain: string) => T, fallback: ActionPart<T>): ActionPart<T> => {
    const index = columns[column];
    if (index === undefined) return fallback;
    const own = row.cells[index];
    if (!own) return NOTHING;
    const keeps = column === "status" ? (plain: string) => actionStatus(plain) !== null : undefined;
    const found = partOf(source.text, trim(source.text, own), own, read, keeps);
    return found.field || !fallback.field ? found : fallback;
  };
  const asText = (value: string): string => value;
  const range = trim(source.text, span(row.range.start, row.range.end));
  return [
    {
      form: "table",
      range,
      text: { written: slice(source.text, content), value: plain, range: content },
      type: part("type", actionType, inText.type),
      owner: part("owner", (value) => plainOf(value), NOTHING),
      due: part("due", (value) => dueDate(value, around), inText.due),
      ticket: part("ticket", ticketName, inText.ticket),
      status: part("status", actionStatus, statusBeside(source, row, columns.ticket) ?? inText.status),
      evidence: part("evidence", asText, NOTHING),
      priority: part("priority", asText, inText.priority),
      group,
    },
  ];
}

/** `[#11](https://…) **TODO**`: a status behind the reference. */
function statusBeside(source: Source, row: Row, column: number | undefined): ActionPart<ActionStatus | null> | null {
  const cell = column === undefined ? undefined : row.cells[column];
  const status = cell && source.parts(trim(source.text, cell), null).status;
  return status?.field ? status : null;
}

function plainOf(value: string): string {
  return plainText(value, whole(value));
}

function whole(text: string): Span {
  return span(0, text.length);
}
