-- When each node last told that it lives; told only while a clock runs.
create table clock_heartbeat (
    node varchar(200) not null primary key,
    beat_at timestamp(3) with time zone not null
);

-- At most one row: since when, and by whom, all clocks have been made to stand.
create table clock_halt (
    id int not null primary key,
    halted_at timestamp(3) with time zone not null,
    actor varchar(64) not null
);

-- Whether a clock stands because all do, and goes on with them.
alter table clock_clock add column halted boolean default false not null;
