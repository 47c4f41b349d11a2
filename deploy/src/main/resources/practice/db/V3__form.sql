-- Rooms made before formats could be chosen hold the classic session, written.
alter table room add column format varchar(60) default 'classic' not null;
alter table room add column mode varchar(10) default 'WRITTEN' not null;
