-- What a log is worth under a release. Everything here can be computed again from the log.

create table scoring_score (
    shift_id uuid not null,
    release_number int not null,
    -- The watermark: the last event that was scored.
    scored_up_to bigint not null,
    primary key (shift_id, release_number)
);

create table scoring_finding (
    shift_id uuid not null,
    release_number int not null,
    -- A rule may say two things about the same order, so the place among the findings is part of the key.
    place int not null,
    seq bigint not null,
    rule varchar(200) not null,
    item int not null,
    points numeric(20, 10) not null,
    -- What the item is of, where the finding says so instead of giving or taking points.
    item_of numeric(20, 10),
    clause varchar not null,
    -- Lists and texts per language, as JSON.
    about varchar not null,
    sentence varchar not null,
    better varchar not null,
    primary key (shift_id, release_number, place),
    foreign key (shift_id, release_number) references scoring_score
);

create index scoring_finding_by_rule on scoring_finding (shift_id, release_number, seq, rule);
