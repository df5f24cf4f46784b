-- one row: what every table of a mart was made with, and to
select
    (select string_agg(made || ' ' || fingerprint, ',' order by made) from mart_file) as made_with,
    (select string_agg(made || ' ' || month || ' ' || revision, ',' order by made, month) from month_revision) as made_to
