-- Training clocks, what is due on them, and db-scheduler's own table (its columns are fixed by the library).

create table clock_clock (
    id uuid not null primary key,
    base timestamp(6) with time zone not null,
    since timestamp(6) with time zone not null,
    reached timestamp(6) with time zone not null,
    paused boolean not null,
    closed boolean not null,
    rows_written bigint not null,
    wakes bigint not null,
    wake_at timestamp(6) with time zone
);

create table clock_agenda (
    clock_id uuid not null references clock_clock (id),
    seq bigint not null,
    due timestamp(6) with time zone not null,
    kind varchar(100) not null,
    about varchar(200) not null,
    payload varchar not null,
    primary key (clock_id, seq)
);

create index clock_agenda_by_due on clock_agenda (clock_id, due, seq);

create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
