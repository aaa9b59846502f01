-- Guesses are slowed in memory, by account and address; an account is locked no longer.
alter table identity_person drop column failures;
alter table identity_person drop column locked_until;
alter table identity_person add column forgiven_at timestamp with time zone;
