-- What a student is writing to a customer and has not sent; no part of the shift's log.
create table desk_draft (
    shift uuid not null,
    consult integer not null,
    words text not null,
    primary key (shift, consult)
);
