-- Instances of processes, the tasks they wait for, and what happened in them.

create table workflow_instance (
    id uuid not null primary key,
    owner uuid not null,
    ordinal bigint not null,
    parent uuid references workflow_instance (id),
    parent_work varchar(80),
    depth int not null,
    process varchar(100) not null,
    release_number int not null,
    owner_key varchar(200) not null,
    state_word varchar(60) not null,
    active varchar not null,
    timers varchar not null,
    payload bytea not null,
    numbers bigint not null,
    entries bigint not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    end_node varchar(100),
    error varchar,
    constraint workflow_instance_by_owner unique (owner, ordinal)
);

create index workflow_instance_by_parent on workflow_instance (parent);

create table workflow_task (
    id uuid not null primary key,
    instance uuid not null references workflow_instance (id),
    owner uuid not null,
    work varchar(80) not null,
    node varchar(100) not null,
    shown varchar not null,
    opened_at timestamp(6) with time zone not null,
    opened_by bigint not null,
    due timestamp(6) with time zone,
    closed boolean not null
);

create index workflow_task_by_owner on workflow_task (owner, closed);
create index workflow_task_by_instance on workflow_task (instance);

-- One row per step of an instance: its entries as JSON.
create table workflow_step (
    instance uuid not null references workflow_instance (id),
    first_entry bigint not null,
    entries varchar not null,
    primary key (instance, first_entry)
);
