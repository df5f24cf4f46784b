-- one row where the publication has been built: the raw folder that it was last built from
select raw_folder
from origin
where publication = $1
