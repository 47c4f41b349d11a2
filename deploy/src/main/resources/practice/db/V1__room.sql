create table room (
  id varchar(40) primary key,
  channel_name varchar(80) not null,
  language varchar(2) not null,
  minutes integer not null,
  founded boolean not null,
  seq bigint not null,
  made_at timestamp(6) with time zone not null
);

create table persona (
  room varchar(40) not null references room,
  person varchar(40) not null,
  first_name varchar(40) not null,
  part varchar(80) not null,
  place integer not null,
  primary key (room, person)
);

-- body and file are sealed; a message without a body is gone, its row keeps the order only.
create table message (
  room varchar(40) not null references room,
  seq bigint not null,
  changed bigint not null,
  thread bigint,
  direct varchar(40),
  head boolean not null,
  over boolean not null,
  pinned boolean not null,
  author varchar(40),
  body bytea,
  file bytea,
  op varchar(80) not null,
  last_op varchar(80) not null,
  said_at timestamp(6) with time zone not null,
  edited_at timestamp(6) with time zone,
  primary key (room, seq)
);
create unique index message_op on message (room, op);
create index message_last_op on message (room, last_op);
create index message_changed on message (room, changed);

create table reaction (
  room varchar(40) not null,
  seq bigint not null,
  person varchar(40) not null,
  signal varchar(10) not null,
  primary key (room, seq, person, signal),
  foreign key (room, seq) references message
);

-- What people did that the core has not yet taken in: handed in again until it is.
create table hand_in (
  delivery varchar(80) primary key,
  room varchar(40) not null references room,
  seq bigint not null,
  body bytea not null
);
