-- Whether the best way of a case took no wrong turn when its plan was found; of older plans it is not known.
alter table aftersales_case_plan add column sound boolean default false not null;
