/**
 * How the tables came to be, step by step; a step that was released is never changed. Names are compared and sorted
 * byte by byte, whatever the database's own language is. Every key begins with the log or the workshop, so that the
 * tables could be spread over several servers.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table schema_version (version integer not null);

  -- One row a log, changed by every append: room beside it keeps such changes on one page and out of the index.
  create table log (
    log text collate "C" primary key,
    head integer not null
  ) with (fillfactor = 50);

  -- json, not jsonb: an event comes back byte for byte as it was written.
  create table event (
    log text collate "C" not null,
    seq integer not null,
    body json not null,
    primary key (log, seq)
  );

  -- A cache: after a crash of the server it may be empty.
  create unlogged table checkpoint (
    log text collate "C" not null,
    seq integer not null,
    bytes bytea not null,
    primary key (log, seq)
  );

  create table blob (
    key text collate "C" primary key,
    bytes bytea not null
  );

  create table seat (
    workshop_id text collate "C" not null,
    participant_id text collate "C" not null,
    role text not null,
    key_hash text collate "C" not null,
    primary key (workshop_id, participant_id)
  );
  create table seat_key (
    workshop_id text collate "C" not null,
    key_hash text collate "C" not null,
    participant_id text collate "C" not null,
    primary key (workshop_id, key_hash)
  );
  create table seat_token (
    workshop_id text collate "C" not null,
    token_hash text collate "C" not null,
    participant_id text collate "C" not null,
    primary key (workshop_id, token_hash)
  );

  create table workshop (
    workshop_id text collate "C" primary key,
    pin text collate "C" not null unique,
    entry json not null
  );
  create table recording (
    id text collate "C" primary key,
    place bigint generated always as identity,
    entry json not null
  );
  create table setting (
    name text collate "C" primary key,
    value text not null
  );

  create table lease (
    name text collate "C" primary key,
    holder text,
    epoch integer not null,
    until timestamptz not null
  );
  `,
]
