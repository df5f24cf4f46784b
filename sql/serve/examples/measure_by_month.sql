-- a measure by month
select month, value from series('T3A.1') where area = 'force' order by month
