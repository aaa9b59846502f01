-- A shift may have several sheets. What was kept without the sheet's number is computed again from the log.

delete from scoring_finding;
delete from scoring_score;
alter table scoring_finding add column sheet varchar(10) not null;
