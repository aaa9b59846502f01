-- What the release in force was last found sound by, so that the first check after a start repeats only what has changed.
create table release_passed_check (
    subject varchar(200) not null primary key,
    program varchar(100) not null,
    hash varchar(64) not null,
    found text not null
);
