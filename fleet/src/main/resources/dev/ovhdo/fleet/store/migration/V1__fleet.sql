create table fleet (
  name varchar(100) primary key,
  state varchar(20) not null,
  reason text,
  plan text not null,
  tool varchar(50) not null,
  forgiven integer not null,
  created_at bigint not null
);

create table target (
  fleet varchar(100) not null references fleet (name),
  position integer not null,
  name varchar(255) not null,
  state varchar(20) not null,
  step integer not null,
  attempt integer not null,
  lease bigint not null,
  reason text,
  task text,
  started_at bigint,
  waiting_since bigint,
  ended_at bigint,
  primary key (fleet, position),
  unique (fleet, name)
);

create index target_state on target (fleet, state);

-- Rows are added and never changed. Each phase of an attempt exists once, so that no step is sent twice.
create table step (
  id ${serial},
  fleet varchar(100) not null,
  position integer not null,
  step integer not null,
  attempt integer not null,
  phase varchar(20) not null,
  lease bigint not null,
  worker varchar(50) not null,
  at bigint not null,
  data text not null,
  unique (fleet, position, step, attempt, phase),
  foreign key (fleet, position) references target (fleet, position)
);

create table worker (
  name varchar(50) primary key,
  host varchar(255) not null,
  pid bigint not null,
  process_started_at bigint not null,
  seen_at bigint not null
);

-- The table of db-scheduler.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(150) not null,
  task_data ${bytes},
  execution_time ${timestamp} not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success ${timestamp},
  last_failure ${timestamp},
  consecutive_failures integer,
  last_heartbeat ${timestamp},
  version bigint not null,
  priority smallint,
  state varchar(50),
  primary key (task_name, task_instance)
);

create index execution_time on scheduled_tasks (execution_time);
create index last_heartbeat on scheduled_tasks (last_heartbeat);
