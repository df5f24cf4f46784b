-- one row per publication: the raw folder that it was last built from
create table if not exists origin (publication varchar, raw_folder varchar)
