-- Shifts, their hash-chained log, and the answers given to commands.

create table shift_shift (
    id uuid not null primary key,
    student_id uuid not null,
    student varchar(100) not null,
    pack_id varchar(100) not null,
    pack_version int not null,
    release_number int not null,
    profile varchar(50) not null,
    seed bigint not null,
    shift_mode varchar(10) not null,
    shift_state varchar(10) not null,
    seconds_per_day int not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    last_seq bigint not null,
    head varchar(64) not null
);

create index shift_shift_by_student on shift_shift (student_id, started_at);

create table shift_event (
    shift_id uuid not null references shift_shift (id),
    seq bigint not null,
    happened_at timestamp(6) with time zone not null,
    event_type varchar(60) not null,
    data varchar not null,
    sealed varchar not null,
    salt varchar(32) not null,
    sealed_hash varchar(64) not null,
    previous varchar(64) not null,
    hash varchar(64) not null,
    primary key (shift_id, seq)
);

create table shift_command (
    shift_id uuid not null references shift_shift (id),
    command_key varchar(100) not null,
    content_hash varchar(64) not null,
    after_seq bigint not null,
    last_seq bigint not null,
    refusal varchar,
    primary key (shift_id, command_key)
);
