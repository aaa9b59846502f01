-- How a trade is paid; what it comes to follows from its orders and the postage.
alter table shop_trade drop column payment;
alter table shop_trade add column payment varchar(20) default 'PAID' not null;
alter table shop_trade add column paid_at timestamp(3) with time zone;
alter table shop_trade add column postage numeric(14, 2) default 0 not null;
alter table shop_trade add column planned varchar(100);
create index shop_trade_planned on shop_trade (shift, planned);

alter table shop_order add column product_id varchar(200) default '' not null;
alter table shop_order add column paid_back numeric(14, 2) default 0 not null;
alter table shop_order add column signed_at timestamp(3) with time zone;
alter table shop_order add column signed_by varchar(20);
alter table shop_order add column close_reason varchar(30);
alter table shop_order add column close_agreed boolean;

-- The clock by which the receipt is confirmed; empty where the shop collects by itself.
alter table shop_order add column confirm_due timestamp(3) with time zone;
alter table shop_order add column held_since timestamp(3) with time zone;
alter table shop_order add column extensions integer;
alter table shop_order add column buyer_extensions integer;
