-- An owner's running instances are counted before each start, however many have ended.
create index workflow_instance_running on workflow_instance (owner, ended_at);
