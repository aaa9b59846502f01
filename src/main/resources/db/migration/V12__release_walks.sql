-- How the walks of a release's processes came out when it was published; releases from before had none.
alter table release_release add column walks text default '[]' not null;
