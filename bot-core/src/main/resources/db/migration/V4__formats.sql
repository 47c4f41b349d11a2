-- Formats of one's own, in the plain text of their files: they say how a session goes, not what people said. An edition
-- is never changed, so that a session that runs with a former one keeps its form; the highest place is the newest.
-- The operator's own stand under an empty space.

create table own_format (
  space   varchar(255)   not null,
  code    varchar(32)    not null,
  edition varchar(12)    not null,
  place   bigint         not null,
  body    varchar(65536) not null,
  primary key (space, code, edition)
);
create index own_format_edition on own_format (code, edition);
