-- The common rate limit of the workers that have the same credentials, of which the key is a hash.
create table rate (
  credentials varchar(64) primary key,
  state varchar(200) not null
);
