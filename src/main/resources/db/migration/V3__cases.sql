-- One row per version of a pack, never changed; the highest version is what new shifts take.
create table cases_pack (
    id          varchar(100) not null,
    version     integer not null,
    hash        varchar(64) not null,
    imported_at timestamp(3) with time zone not null,
    author      varchar(100) not null,
    primary key (id, version)
);

-- A pack's files, whole, as they were imported.
create table cases_file (
    pack    varchar(100) not null,
    version integer not null,
    path    varchar(200) not null,
    content bytea not null,
    primary key (pack, version, path),
    foreign key (pack, version) references cases_pack (id, version)
);

-- What was last found in the folder of a pack: its hash, and what is wrong with it.
create table cases_import (
    pack     varchar(100) primary key,
    hash     varchar(64) not null,
    problems text not null
);
