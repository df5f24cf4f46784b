-- rows that came from memory, each value as its column publishes it
insert into {table}
select {columns}
from {loose}
