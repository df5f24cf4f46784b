-- rows of a published table as they come from memory: text and numbers
create or replace temp table {table} ({columns})
