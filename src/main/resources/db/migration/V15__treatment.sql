-- How the shop has treated the buyer of a claim so far.
alter table aftersales_claim add column treatment varchar(9000)
    default '{"acts":{},"replies":0,"replying":false}' not null;
