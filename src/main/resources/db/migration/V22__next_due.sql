-- Before when nothing is due on a clock, so that the agenda is asked only when something may be; of older clocks it is
-- not known.
alter table clock_clock add column next_due timestamp(6) with time zone default timestamp with time zone '1970-01-01 00:00:00+00';
alter table clock_clock alter column next_due drop default;
