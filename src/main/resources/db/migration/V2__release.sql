-- Content of released and waiting files, kept once however many releases share it.
create table release_file (
    hash    varchar(64) primary key,
    content bytea not null
);

-- One row per number, never changed; the highest number is in force.
create table release_release (
    number       integer primary key,
    hash         varchar(64) not null,
    published_at timestamp(3) with time zone not null,
    author       varchar(100) not null,
    message      varchar(500) not null,
    manifest     text not null,
    scenarios    text not null
);

-- A change that waits: for a mended file, for its scenario, or for a person.
create table release_draft (
    id         uuid primary key,
    origin     varchar(20) not null,
    base       integer not null,
    saved_at   timestamp(3) with time zone not null,
    author     varchar(100) not null,
    manifest   text not null,
    problems   text not null
);

-- What the folder held when it was last imported.
create table release_import (
    folder   varchar(100) primary key,
    manifest text not null
);
