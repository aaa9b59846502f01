create table identity_person (
    id uuid primary key,
    name varchar(64) not null unique,
    display_name varchar(100) not null,
    password_hash varchar(100) not null,
    stamp integer not null,
    failures integer not null,
    locked_until timestamp with time zone,
    demo boolean not null,
    created_at timestamp with time zone not null
);

create table identity_person_role (
    person_id uuid not null references identity_person (id) on delete cascade,
    role varchar(20) not null,
    primary key (person_id, role)
);

create table identity_class (
    id uuid primary key,
    name varchar(100) not null unique
);

create table identity_class_student (
    class_id uuid not null references identity_class (id) on delete cascade,
    person_id uuid not null references identity_person (id) on delete cascade,
    primary key (class_id, person_id)
);
create index identity_class_student_person on identity_class_student (person_id);

create table identity_class_teacher (
    class_id uuid not null references identity_class (id) on delete cascade,
    person_id uuid not null references identity_person (id) on delete cascade,
    primary key (class_id, person_id)
);
create index identity_class_teacher_person on identity_class_teacher (person_id);

create table identity_token (
    id uuid primary key,
    person_id uuid not null references identity_person (id) on delete cascade,
    label varchar(60) not null,
    hash varchar(64) not null unique,
    created_at timestamp with time zone not null
);
create index identity_token_person on identity_token (person_id);

create table identity_audit (
    id uuid primary key,
    at timestamp with time zone not null,
    actor varchar(64) not null,
    action varchar(40) not null,
    about varchar(100) not null,
    detail varchar(500) not null
);
create index identity_audit_at on identity_audit (at);

-- Sessions live in the database, so that any node can go on with a request. The names are Spring Session's own.
create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
