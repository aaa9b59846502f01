-- What the cases of a pack offer under a profile, as it was last found, and what that hung on.
create table aftersales_case_plan (
    pack varchar(64) not null,
    profile varchar(60) not null,
    planned varchar(60) not null,
    dependencies varchar(20000) not null,
    release_fingerprint varchar(64) not null,
    moments text not null,
    primary key (pack, profile, planned)
);
