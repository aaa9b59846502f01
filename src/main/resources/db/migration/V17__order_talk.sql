-- What the order desk asked its buyers besides the address, and how a shipment was looked after.
alter table shop_trade add column wish_asked_at timestamp(3) with time zone;
alter table shop_trade add column wish_answered_at timestamp(3) with time zone;
alter table shop_trade add column mistaken boolean default false not null;

alter table shop_order add column waybill varchar(40);
alter table shop_order add column goods_checked boolean default false not null;
alter table shop_order add column packing_checked boolean default false not null;
alter table shop_order add column data_checked boolean default false not null;
alter table shop_order add column told_at timestamp(3) with time zone;
alter table shop_order add column chased boolean default false not null;
alter table shop_order add column receipt_kept boolean default false not null;
