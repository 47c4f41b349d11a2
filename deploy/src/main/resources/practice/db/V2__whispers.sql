-- Answers for one person alone, sealed; shown again on reload until they are dismissed, replaced or a day old.
create table whisper (
  room varchar(40) not null references room,
  id varchar(80) not null,
  person varchar(40) not null,
  place varchar(40) not null,
  seq bigint not null,
  body bytea not null,
  said_at timestamp(6) with time zone not null,
  primary key (room, id)
);
