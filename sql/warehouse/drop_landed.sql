-- the table of a feed whose extracts are all to be landed again goes
drop table if exists {landed}
