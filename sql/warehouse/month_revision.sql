-- one row per table of a mart and month of it that was made again since the whole was: a name of what it was made to
create table if not exists month_revision (made varchar, month varchar, revision varchar)
