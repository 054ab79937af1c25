--
-- PostgreSQL database dump
--

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

--
-- Name: access_apikey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_apikey (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    prefix character varying(16) NOT NULL,
    digest character varying(64) NOT NULL,
    scope character varying(8) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(150) NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT access_apikey_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_apikey_last_used_at_check CHECK (((last_used_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_used_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_apikey_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_apikey_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_apikey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_apikey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_auditentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor character varying(150) NOT NULL,
    verb character varying(64) NOT NULL,
    object_kind character varying(32) NOT NULL,
    object_id character varying(64) NOT NULL,
    object_name character varying(200) NOT NULL,
    details jsonb NOT NULL,
    ip inet,
    CONSTRAINT access_auditentry_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_auditentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_invitation (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    role character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    accepted_by_id bigint,
    invited_by_id bigint,
    CONSTRAINT access_invitation_accepted_at_check CHECK (((accepted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (accepted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_mailserver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_mailserver (
    id bigint NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    tls character varying(8) NOT NULL,
    username character varying(300) NOT NULL,
    encrypted_password text NOT NULL,
    sender character varying(320) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    CONSTRAINT access_mailserver_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_mailserver_port_check CHECK ((port >= 0))
);

--
-- Name: access_mailserver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_mailserver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_mailserver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_signin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_signin (
    id bigint NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(300) NOT NULL,
    ip inet,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT access_signin_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_signin_last_seen_at_check CHECK (((last_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_signin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_signin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_signin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    role character varying(16) NOT NULL
);

--
-- Name: access_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);

--
-- Name: access_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);

--
-- Name: access_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_alert; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_alert (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    status character varying(8) NOT NULL,
    digest character varying(8) NOT NULL,
    importance integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    forced boolean NOT NULL,
    dispatched_at timestamp with time zone,
    sent_at timestamp with time zone,
    reason text NOT NULL,
    summaries_until timestamp with time zone,
    headline text NOT NULL,
    text text NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    campaign_id bigint,
    CONSTRAINT alerts_alert_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_dispatched_at_check CHECK (((dispatched_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dispatched_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_due_at_check CHECK (((due_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (due_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_summaries_until_check CHECK (((summaries_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (summaries_until < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_alert_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_alert ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_channel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_channel (
    id bigint NOT NULL,
    name character varying(64) NOT NULL,
    kind character varying(16) NOT NULL,
    active boolean NOT NULL,
    for_operators boolean NOT NULL,
    secret character varying(128) NOT NULL,
    options jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT alerts_channel_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_channel_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_channel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_channel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_delivery (
    id bigint NOT NULL,
    channel_name character varying(64) NOT NULL,
    channel_kind character varying(16) NOT NULL,
    address text NOT NULL,
    status character varying(8) NOT NULL,
    held_until timestamp with time zone,
    next_at timestamp with time zone,
    attempts integer NOT NULL,
    payload jsonb NOT NULL,
    parts_sent integer NOT NULL,
    error text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    alert_id bigint NOT NULL,
    bundle_id bigint,
    recipient_id bigint,
    CONSTRAINT alerts_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT alerts_delivery_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_held_until_check CHECK (((held_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (held_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_next_at_check CHECK (((next_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_parts_sent_check CHECK ((parts_sent >= 0)),
    CONSTRAINT alerts_delivery_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_incident; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_incident (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    subject character varying(200) NOT NULL,
    headline text NOT NULL,
    text text NOT NULL,
    over text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    closed_at timestamp with time zone,
    CONSTRAINT alerts_incident_closed_at_check CHECK (((closed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (closed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_incident_opened_at_check CHECK (((opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_incident_told_at_check CHECK (((told_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (told_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_incident_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_incident ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_match; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_match (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    category character varying(16) NOT NULL,
    importance integer NOT NULL,
    listed boolean NOT NULL,
    baseline boolean NOT NULL,
    matched_at timestamp with time zone NOT NULL,
    summary text NOT NULL,
    sentiment character varying(8) NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    alert_id bigint,
    campaign_id bigint NOT NULL,
    engagement_id bigint NOT NULL,
    CONSTRAINT alerts_match_matched_at_check CHECK (((matched_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (matched_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_match_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_match ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_match_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_mute; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_mute (
    id bigint NOT NULL,
    until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    campaign_id bigint,
    CONSTRAINT alerts_mute_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_mute_until_check CHECK (((until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT mute_names_something CHECK (((campaign_id IS NOT NULL) OR (account_id IS NOT NULL)))
);

--
-- Name: alerts_mute_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_mute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_mute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_recipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_recipient (
    id bigint NOT NULL,
    address text NOT NULL,
    timezone character varying(64) NOT NULL,
    quiet_from time without time zone,
    quiet_until time without time zone,
    last_success_at timestamp with time zone,
    last_error text NOT NULL,
    last_error_at timestamp with time zone,
    failures integer NOT NULL,
    next_send_at timestamp with time zone,
    failed_at timestamp with time zone,
    campaign_id bigint,
    channel_id bigint NOT NULL,
    CONSTRAINT alerts_recipient_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_failures_check CHECK ((failures >= 0)),
    CONSTRAINT alerts_recipient_last_error_at_check CHECK (((last_error_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_error_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_last_success_at_check CHECK (((last_success_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_success_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_next_send_at_check CHECK (((next_send_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_send_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_recipient_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_recipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);

--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);

--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);

--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaign; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaign (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    client_name character varying(200) NOT NULL,
    client_key text GENERATED ALWAYS AS (lower(TRIM(BOTH FROM client_name))) STORED,
    client_email character varying(254) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    timezone character varying(64) NOT NULL,
    status character varying(16) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    importance_threshold integer NOT NULL,
    category_thresholds jsonb NOT NULL,
    action_thresholds jsonb NOT NULL,
    vip_threshold integer,
    digest_below integer,
    digest_minutes integer NOT NULL,
    hourly_cap integer,
    alert_channels character varying(64)[] NOT NULL,
    frequency_window_minutes integer NOT NULL,
    alert_spacing_minutes integer NOT NULL,
    next_poll_at timestamp with time zone NOT NULL,
    cycle_at timestamp with time zone,
    CONSTRAINT campaign_numbers_in_bounds CHECK (((alert_spacing_minutes <= 1440) AND (digest_below <= 1000000) AND ((digest_minutes >= 1) AND (digest_minutes <= 1440)) AND ((frequency_window_minutes >= 1) AND (frequency_window_minutes <= 1440)) AND (hourly_cap <= 1000000) AND (importance_threshold <= 1000000) AND (vip_threshold <= 1000000))),
    CONSTRAINT campaign_thresholds_are_numbers CHECK (((jsonb_typeof(category_thresholds) = 'object'::text) AND (NOT jsonb_path_exists(category_thresholds, '$.*?(((@.type() != "number" || @ < 0) || @ > 1000000) || @.floor() != @)'::jsonpath)) AND ((jsonb_typeof(action_thresholds) = 'object'::text) AND (NOT jsonb_path_exists(action_thresholds, '$.*?(((@.type() != "number" || @ < 0) || @ > 1000000) || @.floor() != @)'::jsonpath))))),
    CONSTRAINT campaigns_campaign_alert_spacing_minutes_check CHECK ((alert_spacing_minutes >= 0)),
    CONSTRAINT campaigns_campaign_completed_at_check CHECK (((completed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (completed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_cycle_at_check CHECK (((cycle_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (cycle_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_digest_below_check CHECK ((digest_below >= 0)),
    CONSTRAINT campaigns_campaign_digest_minutes_check CHECK ((digest_minutes >= 0)),
    CONSTRAINT campaigns_campaign_ends_at_check CHECK (((ends_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ends_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_frequency_window_minutes_check CHECK ((frequency_window_minutes >= 0)),
    CONSTRAINT campaigns_campaign_hourly_cap_check CHECK ((hourly_cap >= 0)),
    CONSTRAINT campaigns_campaign_importance_threshold_check CHECK ((importance_threshold >= 0)),
    CONSTRAINT campaigns_campaign_next_poll_at_check CHECK (((next_poll_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_poll_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_starts_at_check CHECK (((starts_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (starts_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_vip_threshold_check CHECK ((vip_threshold >= 0))
);

--
-- Name: campaigns_campaign_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaignnote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignnote (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    text character varying(200) NOT NULL,
    for_client boolean NOT NULL,
    written_by character varying(150) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    changed_at timestamp with time zone,
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_campaignnote_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignnote_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignnote_written_at_check CHECK (((written_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (written_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaignnote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaignnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaignnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaignsummary; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignsummary (
    campaign_id bigint NOT NULL,
    fingerprint character varying(32) NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    seconds double precision NOT NULL,
    numbers jsonb NOT NULL,
    known jsonb NOT NULL,
    CONSTRAINT campaigns_campaignsummary_computed_at_check CHECK (((computed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (computed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignsummary_counted_at_check CHECK (((counted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (counted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaigntweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaigntweet (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_campaigntweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaigntweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaigntweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaigntweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_engagement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_engagement (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    key character varying(32) NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    occurred_at timestamp with time zone NOT NULL,
    occurred_after timestamp with time zone,
    baseline boolean NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_engagement_first_seen_at_check CHECK (((first_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (first_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_occurred_after_check CHECK (((occurred_after >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (occurred_after < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_occurred_at_check CHECK (((occurred_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (occurred_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_engagement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_engagement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_engagement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_liststate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_liststate (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    known integer NOT NULL,
    counter bigint,
    ahead integer NOT NULL,
    last_run_at timestamp with time zone,
    last_complete_run_at timestamp with time zone,
    counter_unchanged_at timestamp with time zone,
    newest_at timestamp with time zone,
    incomplete_runs smallint NOT NULL,
    problem text NOT NULL,
    endless boolean NOT NULL,
    run_started_at timestamp with time zone,
    run_cursor text NOT NULL,
    run_provider character varying(64) NOT NULL,
    run_since timestamp with time zone,
    run_pages integer NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_liststate_ahead_check CHECK ((ahead >= 0)),
    CONSTRAINT campaigns_liststate_counter_check CHECK (((counter >= 0) AND (counter <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_liststate_counter_unchanged_at_check CHECK (((counter_unchanged_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (counter_unchanged_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_incomplete_runs_check CHECK ((incomplete_runs >= 0)),
    CONSTRAINT campaigns_liststate_last_complete_run_at_check CHECK (((last_complete_run_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_complete_run_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_last_run_at_check CHECK (((last_run_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_run_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_newest_at_check CHECK (((newest_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (newest_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_run_pages_check CHECK ((run_pages >= 0)),
    CONSTRAINT campaigns_liststate_run_since_check CHECK (((run_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (run_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_run_started_at_check CHECK (((run_started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (run_started_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_liststate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_liststate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_liststate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_metricreading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_metricreading (
    id bigint NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    bookmarks bigint,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_metricreading_bookmarks_check CHECK (((bookmarks >= 0) AND (bookmarks <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_metricreading_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_metricreading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_metricreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_metricreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_ownaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_ownaccount (
    id bigint NOT NULL,
    client_key text NOT NULL,
    username character varying(64) NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    kind character varying(8) NOT NULL,
    note character varying(200) NOT NULL,
    problem text NOT NULL,
    checked_at timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(150) NOT NULL,
    campaign_id bigint,
    CONSTRAINT campaigns_ownaccount_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_ownaccount_checked_at_check CHECK (((checked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (checked_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT own_account_has_one_owner CHECK ((((campaign_id IS NOT NULL) AND (client_key = ''::text)) OR ((NOT (client_key = ''::text)) AND (campaign_id IS NULL))))
);

--
-- Name: campaigns_ownaccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_ownaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_ownaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_publicaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_publicaddress (
    id bigint NOT NULL,
    url character varying(300) NOT NULL,
    learned boolean NOT NULL,
    by character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT campaigns_publicaddress_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_publicaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_publicaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_publicaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_removedtweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_removedtweet (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone NOT NULL,
    removed_by character varying(150) NOT NULL,
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_removedtweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_removedtweet_removed_at_check CHECK (((removed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (removed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_removedtweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_removedtweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_removedtweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_snapshot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_snapshot (
    id bigint NOT NULL,
    hour timestamp with time zone NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    likes bigint NOT NULL,
    retweets bigint NOT NULL,
    replies bigint NOT NULL,
    quotes bigint NOT NULL,
    views bigint NOT NULL,
    bookmarks bigint NOT NULL,
    known bigint NOT NULL,
    by_category jsonb NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_snapshot_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_snapshot_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_snapshot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_snapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_snapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_tweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_tweet (
    id character varying(32) NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    posted_at timestamp with time zone,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    bookmarks bigint,
    read_at timestamp with time zone,
    missing_since timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    author_id character varying(32) COLLATE pg_catalog."C",
    CONSTRAINT campaigns_tweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_bookmarks_check CHECK (((bookmarks >= 0) AND (bookmarks <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_missing_since_check CHECK (((missing_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (missing_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_posted_at_check CHECK (((posted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (posted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_read_at_check CHECK (((read_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (read_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: collection_balancereading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_balancereading (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    credits bigint NOT NULL,
    CONSTRAINT collection_balancereading_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_balancereading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_balancereading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_balancereading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_campaignwatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_campaignwatch (
    campaign_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_campaignwatch_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_campaignwatch_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_circuit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_circuit (
    provider character varying(64) NOT NULL,
    open_until timestamp with time zone,
    opened_at timestamp with time zone,
    times integer NOT NULL,
    kind character varying(32) NOT NULL,
    reason text NOT NULL,
    CONSTRAINT collection_circuit_open_until_check CHECK (((open_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (open_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_circuit_opened_at_check CHECK (((opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_circuit_times_check CHECK ((times >= 0))
);

--
-- Name: collection_clockstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_clockstate (
    id bigint NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    set_back_at timestamp with time zone,
    set_back_seconds bigint NOT NULL,
    CONSTRAINT collection_clockstate_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_clockstate_set_back_at_check CHECK (((set_back_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (set_back_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_clockstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_clockstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_clockstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_countedcall; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_countedcall (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    reserved_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_countedcall_ended_at_check CHECK (((ended_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_countedcall_reserved_at_check CHECK (((reserved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (reserved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_countedcall_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_countedcall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_countedcall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_credential (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    encrypted text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_credential_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_credential_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_credential ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_credential_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_jobfailure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_jobfailure (
    job_id bigint NOT NULL,
    failures integer NOT NULL,
    deaths integer NOT NULL,
    interrupted_at timestamp with time zone,
    error text NOT NULL,
    kind character varying(32) NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    given_up boolean NOT NULL,
    CONSTRAINT collection_jobfailure_deaths_check CHECK ((deaths >= 0)),
    CONSTRAINT collection_jobfailure_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_jobfailure_failures_check CHECK ((failures >= 0)),
    CONSTRAINT collection_jobfailure_interrupted_at_check CHECK (((interrupted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (interrupted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_planningfailure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_planningfailure (
    campaign_id bigint NOT NULL,
    problem text NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT collection_planningfailure_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_policy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_policy (
    id bigint NOT NULL,
    poll_interval_minutes integer NOT NULL,
    sweep_hours integer NOT NULL,
    followings_refresh_hours integer NOT NULL,
    calls_per_second double precision NOT NULL,
    CONSTRAINT collection_policy_followings_refresh_hours_check CHECK ((followings_refresh_hours >= 0)),
    CONSTRAINT collection_policy_poll_interval_minutes_check CHECK ((poll_interval_minutes >= 0)),
    CONSTRAINT collection_policy_sweep_hours_check CHECK ((sweep_hours >= 0))
);

--
-- Name: collection_policy_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_ratelimit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_ratelimit (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    next_at timestamp with time zone,
    held_until timestamp with time zone,
    refusals integer NOT NULL,
    by_endpoint boolean NOT NULL,
    remaining integer,
    resets_at timestamp with time zone,
    told_by bigint,
    told_since timestamp with time zone,
    CONSTRAINT collection_ratelimit_held_until_check CHECK (((held_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (held_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_next_at_check CHECK (((next_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_refusals_check CHECK ((refusals >= 0)),
    CONSTRAINT collection_ratelimit_remaining_check CHECK ((remaining >= 0)),
    CONSTRAINT collection_ratelimit_resets_at_check CHECK (((resets_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (resets_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_told_since_check CHECK (((told_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (told_since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_ratelimit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_ratelimit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_ratelimit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_usage (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    hour timestamp with time zone NOT NULL,
    endpoint character varying(32) NOT NULL,
    calls integer NOT NULL,
    errors integer NOT NULL,
    rows integer NOT NULL,
    CONSTRAINT collection_usage_calls_check CHECK ((calls >= 0)),
    CONSTRAINT collection_usage_errors_check CHECK ((errors >= 0)),
    CONSTRAINT collection_usage_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_usage_rows_check CHECK ((rows >= 0))
);

--
-- Name: collection_usage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_usage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_usage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_workerpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_workerpart (
    worker_id bigint NOT NULL,
    process uuid NOT NULL,
    part character varying(16) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_workerpart_started_at_check CHECK (((started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (started_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

--
-- Name: follow_ups_followup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follow_ups_followup (
    id bigint NOT NULL,
    assignee_name character varying(150) NOT NULL,
    assigned_at timestamp with time zone,
    status character varying(16) NOT NULL,
    note text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by character varying(150) NOT NULL,
    revision integer NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    assignee_id bigint,
    campaign_id bigint NOT NULL,
    CONSTRAINT follow_ups_followup_assigned_at_check CHECK (((assigned_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (assigned_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT follow_ups_followup_revision_check CHECK ((revision >= 0)),
    CONSTRAINT follow_ups_followup_updated_at_check CHECK (((updated_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: follow_ups_followup_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.follow_ups_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follow_ups_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_static_staticdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_static_staticdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    user_id bigint NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_static_staticdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0))
);

--
-- Name: otp_static_staticdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_static_staticdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_staticdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_static_statictoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_static_statictoken (
    id integer NOT NULL,
    token character varying(16) NOT NULL,
    device_id integer NOT NULL
);

--
-- Name: otp_static_statictoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_static_statictoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_statictoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_totp_totpdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_totp_totpdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    key character varying(80) NOT NULL,
    step smallint NOT NULL,
    t0 bigint NOT NULL,
    digits smallint NOT NULL,
    tolerance smallint NOT NULL,
    drift smallint NOT NULL,
    last_t bigint NOT NULL,
    user_id bigint NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_totp_totpdevice_digits_check CHECK ((digits >= 0)),
    CONSTRAINT otp_totp_totpdevice_step_check CHECK ((step >= 0)),
    CONSTRAINT otp_totp_totpdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0)),
    CONSTRAINT otp_totp_totpdevice_tolerance_check CHECK ((tolerance >= 0))
);

--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_totp_totpdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_totp_totpdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: people_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_account (
    id character varying(32) NOT NULL COLLATE pg_catalog."C",
    username character varying(64) NOT NULL,
    name text NOT NULL,
    bio text NOT NULL,
    location text NOT NULL,
    avatar_url text NOT NULL,
    verified boolean NOT NULL,
    verified_type character varying(32) NOT NULL,
    followers bigint,
    following bigint,
    joined_at timestamp with time zone,
    categories character varying(16)[] NOT NULL,
    importance integer NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT people_account_first_seen_at_check CHECK (((first_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (first_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_account_followers_check CHECK (((followers >= 0) AND (followers <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_following_check CHECK (((following >= 0) AND (following <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_joined_at_check CHECK (((joined_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (joined_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_account_updated_at_check CHECK (((updated_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_avatar; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_avatar (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL,
    content bytea NOT NULL,
    failed_url text NOT NULL,
    failures smallint NOT NULL,
    failed_at timestamp with time zone,
    wanted_at timestamp with time zone,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT people_avatar_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_avatar_failures_check CHECK ((failures >= 0)),
    CONSTRAINT people_avatar_used_at_check CHECK (((used_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (used_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_avatar_wanted_at_check CHECK (((wanted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (wanted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_following; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_following (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    seen_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT people_following_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_importantperson; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_importantperson (
    id bigint NOT NULL,
    username character varying(64) NOT NULL,
    name text NOT NULL,
    weight integer NOT NULL,
    tags character varying(64)[] NOT NULL,
    active boolean NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    former_usernames character varying(64)[] NOT NULL,
    note text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    synced_at timestamp with time zone,
    sync_started_at timestamp with time zone,
    sync_cursor text NOT NULL,
    sync_provider character varying(64) NOT NULL,
    sync_pages integer NOT NULL,
    sync_problem text NOT NULL,
    following_known integer NOT NULL,
    profile_following bigint,
    profile_at timestamp with time zone,
    rejected_syncs smallint NOT NULL,
    retry_at timestamp with time zone,
    fewer_since timestamp with time zone,
    CONSTRAINT people_importantperson_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_fewer_since_check CHECK (((fewer_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (fewer_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_following_known_check CHECK ((following_known >= 0)),
    CONSTRAINT people_importantperson_profile_at_check CHECK (((profile_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (profile_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_profile_following_check CHECK (((profile_following >= 0) AND (profile_following <= '1000000000000000'::bigint))),
    CONSTRAINT people_importantperson_rejected_syncs_check CHECK ((rejected_syncs >= 0)),
    CONSTRAINT people_importantperson_retry_at_check CHECK (((retry_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (retry_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_sync_pages_check CHECK ((sync_pages >= 0)),
    CONSTRAINT people_importantperson_sync_started_at_check CHECK (((sync_started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sync_started_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_synced_at_check CHECK (((synced_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (synced_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_weight_check CHECK ((weight >= 0)),
    CONSTRAINT person_weight_in_bounds CHECK ((weight <= 1000))
);

--
-- Name: people_importantperson_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_importantperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_importantperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: people_suggestedaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_suggestedaccount (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    follower_count integer NOT NULL,
    importance integer NOT NULL,
    username character varying(64) NOT NULL,
    name text NOT NULL,
    bio text NOT NULL,
    followers bigint,
    verified boolean NOT NULL,
    profile_at timestamp with time zone,
    is_missing boolean NOT NULL,
    dismissed_at timestamp with time zone,
    CONSTRAINT people_suggestedaccount_dismissed_at_check CHECK (((dismissed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dismissed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_suggestedaccount_follower_count_check CHECK ((follower_count >= 0)),
    CONSTRAINT people_suggestedaccount_followers_check CHECK (((followers >= 0) AND (followers <= '1000000000000000'::bigint))),
    CONSTRAINT people_suggestedaccount_importance_check CHECK ((importance >= 0)),
    CONSTRAINT people_suggestedaccount_profile_at_check CHECK (((profile_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (profile_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_campaigndraft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_campaigndraft (
    id bigint NOT NULL,
    fields jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    source_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT web_campaigndraft_saved_at_check CHECK (((saved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_campaigndraft_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_campaigndraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_campaigndraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_firststeps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_firststeps (
    id bigint NOT NULL,
    dismissed_at timestamp with time zone,
    CONSTRAINT web_firststeps_dismissed_at_check CHECK (((dismissed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dismissed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_firststeps_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_firststeps ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_firststeps_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_savedview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_savedview (
    id bigint NOT NULL,
    page character varying(16) NOT NULL,
    name character varying(60) NOT NULL,
    query text NOT NULL,
    is_shared boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    campaign_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT web_savedview_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_savedview_default_of; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_savedview_default_of (
    id bigint NOT NULL,
    savedview_id bigint NOT NULL,
    user_id bigint NOT NULL
);

--
-- Name: web_savedview_default_of_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_savedview_default_of ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_savedview_default_of_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_savedview_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_sharelink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_sharelink (
    id bigint NOT NULL,
    salt character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    label character varying(100) NOT NULL,
    password character varying(128) NOT NULL,
    hide_names boolean NOT NULL,
    agency_name character varying(100) NOT NULL,
    colour character varying(7) NOT NULL,
    logo bytea NOT NULL,
    logo_type character varying(16) NOT NULL,
    embed_sites text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    openings integer NOT NULL,
    last_opened_at timestamp with time zone,
    campaign_id bigint NOT NULL,
    created_by_id bigint,
    CONSTRAINT web_sharelink_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_last_opened_at_check CHECK (((last_opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_openings_check CHECK ((openings >= 0)),
    CONSTRAINT web_sharelink_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_sharelink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_sharelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_sharelink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

--
-- Data for Name: access_apikey; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_apikey VALUES
	(1, 'tests', 'socap_CXBSDl', 'd0dc496355fddd18ab301b608a25b5e495902fc7baa6ee1013b962337ebbe7ff', 'admin', '2026-11-26 11:09:07.648192+00', '', '2026-11-26 11:09:18.749858+00', NULL);

--
-- Data for Name: access_auditentry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_auditentry VALUES
	(1, '2026-11-26 11:09:18.792198+00', 'key', 'tests', 'api.put', '', '', '/api/socap/people', '{"status": 200}', '127.0.0.1'),
	(2, '2026-11-26 11:09:18.891973+00', 'key', 'tests', 'api.post', '', '', '/api/socap/people/sync', '{"status": 200}', '127.0.0.1'),
	(3, '2026-11-26 11:09:20.208544+00', 'key', 'tests', 'api.post', '', '', '/api/socap/campaigns', '{"status": 201}', '127.0.0.1');

--
-- Data for Name: access_invitation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_mailserver; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_signin; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_user VALUES
	(1, 'pbkdf2_sha256$1000000$z9vVIsTKApybUPFdixw2ef$g9cGpMf7czSFOFLLNKn22YkU1eVImU7bRfxeC/0HH/o=', NULL, true, 'ann', '', '', '', false, true, '2026-11-26 11:09:13.234117+00', 'admin');

--
-- Data for Name: access_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_alert; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_alert VALUES
	(1, 'digest', 'sending', 'baseline', 0, '2026-11-26 11:09:21.199279+00', '2026-11-26 11:09:21.199279+00', false, '2026-11-26 11:09:21.199279+00', NULL, '', NULL, '', '', NULL, 1);

--
-- Data for Name: alerts_channel; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_channel VALUES
	(1, 'mail', 'email', true, true, '', '{}', '2026-11-26 11:09:17.505149+00');

--
-- Data for Name: alerts_delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_delivery VALUES
	(1, 'mail', 'email', 'team@example.com', 'sending', NULL, NULL, 1, '[{"html": "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">\n<title>3 people engaged before monitoring began - Aurora launch</title>\n<style>\n.card {\nborder-radius: 6px;\n}\n:root {\ncolor-scheme: light dark;\nsupported-color-schemes: light dark;\n}\n@media (prefers-color-scheme: dark) {\n.page {\nbackground-color: #111214 !important;\ncolor: #e6e7e9 !important;\n}\n.card {\nborder-color: #2b2d32 !important;\nbackground-color: #191a1d !important;\n}\n.line {\nborder-color: #2b2d32 !important;\n}\n.quote {\nbackground-color: #212327 !important;\n}\n.muted {\ncolor: #9ba0a8 !important;\n}\n.link {\ncolor: #9dbcff !important;\n}\n.bad {\ncolor: #ff8a80 !important;\n}\n.good {\ncolor: #5cc98c !important;\n}\n}\n</style>\n</head>\n<body\nclass=\"page\"\nstyle=\"margin: 0; padding: 0; background-color: #f7f7f5; color: #1d1f22; -webkit-text-size-adjust: 100%\"\n>\n<div style=\"display: none; max-height: 0; overflow: hidden; mso-hide: all\">\n@faircloughp (founder, 31) engaged with 2 tweets;\n@Aarav1956 (17) quoted your main tweet;\n@itsthiago (YC alum, 15) engaged with 2 tweets\n&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;\n</div>\n<!--[if mso]>\n<table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\"><tr><td>\n<![endif]-->\n<div\nclass=\"page\"\nstyle=\"max-width: 600px; margin: 0 auto; padding: 20px 12px 28px; background-color: #f7f7f5; color: #1d1f22\"\n>\n<div style=\"font: 14px/20px -apple-system, ''Segoe UI'', Helvetica, Arial, sans-serif; overflow-wrap: anywhere\">\n<div class=\"muted\" style=\"color: #5d6167; font-size: 13px\">\n<bdi>Aurora launch</bdi> ·\n26 Nov 2026, 11:09 UTC\n</div>\n<h1 style=\"margin: 6px 0 16px; font-size: 20px; line-height: 26px; font-weight: bold\">\n3 people engaged before monitoring began\n</h1>\n<p class=\"muted\" style=\"margin: -8px 0 16px; color: #5d6167\">26 Nov 2026, 11:02 to 11:09 UTC</p>\n<div\nclass=\"card\"\nstyle=\"margin: 0 0 12px; padding: 16px 18px; background-color: #ffffff; border: 1px solid #e3e3df; border-radius: 6px\"\n>\n<div style=\"font-size: 16px; line-height: 22px\">\n<bdi><b>Poppy Fairclough</b></bdi>\n<a\nclass=\"link\"\nhref=\"https://x.com/faircloughp\"\nstyle=\"color: #2450a8; text-decoration: none; white-space: nowrap\"\n>@faircloughp</a>\n<span class=\"muted\" style=\"color: #5d6167\">founder</span>\n</div>\n<div style=\"margin-top: 4px\">\n<b>Importance 31</b>: followed by @renata_zamora 10, @lukas1994 6, @aarav1956 4, @jia_subramaniam 4, @joaobuilds 4, @itsren 3\n</div>\n<div class=\"muted\" style=\"margin-top: 4px; color: #5d6167\"><bdi>Founder · 10,995 followers · Between timezones</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top: 4px; color: #5d6167\">Founder, Papercrane. Second time around. Writing about pricing and hiring.</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Retweeted your investor tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">first seen 26 Nov 2026, 11:09 UTC</span>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/CallumOkafor/status/2125897903680362186\" style=\"color: #2450a8\">See\nthe tweet on X</a>\n</div>\n</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Quoted your main tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">26 Nov 2026, 11:02 UTC</span>\n<blockquote\nclass=\"quote\"\ndir=\"auto\"\nstyle=\"margin: 8px 0 0; padding: 8px 12px; background: #f2f2ef; border-radius: 4px; word-break: break-word\"\n>\nThis is the launch of the week.\n</blockquote>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/faircloughp/status/2125908131180364847\" style=\"color: #2450a8\">Read it on X</a>\n</div>\n</div>\n<div style=\"margin-top: 12px\">\n<a\nclass=\"link\"\nhref=\"http://127.0.0.1:58257/take/WzEsMSwiMzQyNzI3ODE1NCJd:1xWXLt:oEzuxarYkyvWewn7-jWMOZMoKBheonrTugUhQJARIZ0\"\nstyle=\"color: #2450a8\"\n>I’m on it</a> ·\n<a class=\"link\" href=\"http://127.0.0.1:58257/socap/campaigns/1/accounts/3427278154\" style=\"color: #2450a8\">Account in SOCAP</a><span\nclass=\"muted\"\nstyle=\"color: #5d6167\"\n>\n&nbsp;·&nbsp;\n</span><a class=\"link\" href=\"https://x.com/faircloughp\" style=\"color: #2450a8\">Profile on X</a>\n</div>\n</div>\n<div\nclass=\"card\"\nstyle=\"margin: 0 0 12px; padding: 16px 18px; background-color: #ffffff; border: 1px solid #e3e3df; border-radius: 6px\"\n>\n<div style=\"font-size: 16px; line-height: 22px\">\n<bdi><b>Aarav</b></bdi>\n<a\nclass=\"link\"\nhref=\"https://x.com/Aarav1956\"\nstyle=\"color: #2450a8; text-decoration: none; white-space: nowrap\"\n>@Aarav1956</a>\n</div>\n<div style=\"margin-top: 4px\">\n<b>Importance 17</b>: on the list 4, followed by @lukas1994 6, @joaobuilds 4, @priyafriesen 3\n</div>\n<div class=\"muted\" style=\"margin-top: 4px; color: #5d6167\"><bdi>13,819 followers · Mumbai</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top: 4px; color: #5d6167\">Venture @latticeworkshq. Board: Latticeworks, Plainsong</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Quoted your main tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">26 Nov 2026, 11:02 UTC</span>\n<blockquote\nclass=\"quote\"\ndir=\"auto\"\nstyle=\"margin: 8px 0 0; padding: 8px 12px; background: #f2f2ef; border-radius: 4px; word-break: break-word\"\n>\nHmm. Great demo, but demos are easy. Show me month three.\n</blockquote>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/Aarav1956/status/2125908028489978327\" style=\"color: #2450a8\">Read it on X</a>\n</div>\n</div>\n<div style=\"margin-top: 12px\">\n<a\nclass=\"link\"\nhref=\"http://127.0.0.1:58257/take/WzEsMSwiOTU2Njk3ODU2OTM2ODkyMzM1Il0:1xWXLt:Mop3-j7p9cU-l9f4Q_VB68aG3JzG86s1LSuRH1-WqvU\"\nstyle=\"color: #2450a8\"\n>I’m on it</a> ·\n<a class=\"link\" href=\"http://127.0.0.1:58257/socap/campaigns/1/accounts/956697856936892335\" style=\"color: #2450a8\">Account in SOCAP</a><span\nclass=\"muted\"\nstyle=\"color: #5d6167\"\n>\n&nbsp;·&nbsp;\n</span><a class=\"link\" href=\"https://x.com/Aarav1956\" style=\"color: #2450a8\">Profile on X</a>\n</div>\n</div>\n<div\nclass=\"card\"\nstyle=\"margin: 0 0 12px; padding: 16px 18px; background-color: #ffffff; border: 1px solid #e3e3df; border-radius: 6px\"\n>\n<div style=\"font-size: 16px; line-height: 22px\">\n<bdi><b>Thiago Figueiredo</b></bdi>\n<a\nclass=\"link\"\nhref=\"https://x.com/itsthiago\"\nstyle=\"color: #2450a8; text-decoration: none; white-space: nowrap\"\n>@itsthiago</a>\n<span class=\"muted\" style=\"color: #5d6167\">YC alum</span>\n</div>\n<div style=\"margin-top: 4px\">\n<b>Importance 15</b>: followed by @dnambiar 6, @lukas1994 6, @priyafriesen 3\n</div>\n<div class=\"muted\" style=\"margin-top: 4px; color: #5d6167\"><bdi>YC alum · 4,898 followers · Recife, PE</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top: 4px; color: #5d6167\">YC S25. Building Orbitkit with my best friend.</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Retweeted your main tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">first seen 26 Nov 2026, 11:09 UTC</span>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/LanternfoldHQ/status/2125882039631762760\" style=\"color: #2450a8\">See\nthe tweet on X</a>\n</div>\n</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Retweeted your investor tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">first seen 26 Nov 2026, 11:09 UTC</span>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/CallumOkafor/status/2125897903680362186\" style=\"color: #2450a8\">See\nthe tweet on X</a>\n</div>\n</div>\n<div style=\"margin-top: 12px\">\n<a\nclass=\"link\"\nhref=\"http://127.0.0.1:58257/take/WzEsMSwiMTEwODk2MDA1Nzg2MjIyNzY2MiJd:1xWXLt:gmOMn-y2pG6LmlqZlyOMH3af0wvRFD8yt-NPDVVdiKc\"\nstyle=\"color: #2450a8\"\n>I’m on it</a> ·\n<a class=\"link\" href=\"http://127.0.0.1:58257/socap/campaigns/1/accounts/1108960057862227662\" style=\"color: #2450a8\">Account in SOCAP</a><span\nclass=\"muted\"\nstyle=\"color: #5d6167\"\n>\n&nbsp;·&nbsp;\n</span><a class=\"link\" href=\"https://x.com/itsthiago\" style=\"color: #2450a8\">Profile on X</a>\n</div>\n</div>\n<div class=\"muted\" style=\"margin-top: 16px; color: #5d6167; font-size: 13px\">\nCampaign “Aurora launch” sends alerts about everyone scoring 5 or more, and about the people on the important list, to this address.<br>\n<a class=\"link\" href=\"http://127.0.0.1:58257/socap/campaigns/1/alerts\" style=\"color: #2450a8\">Open in SOCAP</a>\n</div>\n</div>\n</div>\n<!--[if mso]></td></tr></table><![endif]-->\n</body>\n</html>\n", "text": "3 people engaged before monitoring began\nAurora launch, 26 Nov 2026, 11:09 UTC\nEngagements: 26 Nov 2026, 11:02 to 11:09 UTC\n\n----------------------------------------\nPoppy Fairclough @faircloughp (founder)\nImportance 31: followed by @renata_zamora 10, @lukas1994 6, @aarav1956 4, @jia_subramaniam 4, @joaobuilds 4, @itsren 3\nFounder · 10,995 followers · Between timezones\nFounder, Papercrane. Second time around. Writing about pricing and hiring.\n\nRetweeted your investor tweet, first seen 26 Nov 2026, 11:09 UTC\nOn X: https://x.com/CallumOkafor/status/2125897903680362186\n\nQuoted your main tweet, 26 Nov 2026, 11:02 UTC\n> This is the launch of the week.\nOn X: https://x.com/faircloughp/status/2125908131180364847\n\nI’m on it: http://127.0.0.1:58257/take/WzEsMSwiMzQyNzI3ODE1NCJd:1xWXLt:oEzuxarYkyvWewn7-jWMOZMoKBheonrTugUhQJARIZ0\nAccount in SOCAP: http://127.0.0.1:58257/socap/campaigns/1/accounts/3427278154\nProfile on X: https://x.com/faircloughp\n\n----------------------------------------\nAarav @Aarav1956\nImportance 17: on the list 4, followed by @lukas1994 6, @joaobuilds 4, @priyafriesen 3\n13,819 followers · Mumbai\nVenture @latticeworkshq. Board: Latticeworks, Plainsong\n\nQuoted your main tweet, 26 Nov 2026, 11:02 UTC\n> Hmm. Great demo, but demos are easy. Show me month three.\nOn X: https://x.com/Aarav1956/status/2125908028489978327\n\nI’m on it: http://127.0.0.1:58257/take/WzEsMSwiOTU2Njk3ODU2OTM2ODkyMzM1Il0:1xWXLt:Mop3-j7p9cU-l9f4Q_VB68aG3JzG86s1LSuRH1-WqvU\nAccount in SOCAP: http://127.0.0.1:58257/socap/campaigns/1/accounts/956697856936892335\nProfile on X: https://x.com/Aarav1956\n\n----------------------------------------\nThiago Figueiredo @itsthiago (YC alum)\nImportance 15: followed by @dnambiar 6, @lukas1994 6, @priyafriesen 3\nYC alum · 4,898 followers · Recife, PE\nYC S25. Building Orbitkit with my best friend.\n\nRetweeted your main tweet, first seen 26 Nov 2026, 11:09 UTC\nOn X: https://x.com/LanternfoldHQ/status/2125882039631762760\n\nRetweeted your investor tweet, first seen 26 Nov 2026, 11:09 UTC\nOn X: https://x.com/CallumOkafor/status/2125897903680362186\n\nI’m on it: http://127.0.0.1:58257/take/WzEsMSwiMTEwODk2MDA1Nzg2MjIyNzY2MiJd:1xWXLt:gmOMn-y2pG6LmlqZlyOMH3af0wvRFD8yt-NPDVVdiKc\nAccount in SOCAP: http://127.0.0.1:58257/socap/campaigns/1/accounts/1108960057862227662\nProfile on X: https://x.com/itsthiago\n\n--\nCampaign “Aurora launch” sends alerts about everyone scoring 5 or more, and about the people on the important list, to this address.\nOpen in SOCAP: http://127.0.0.1:58257/socap/campaigns/1/alerts\n", "subject": "3 people engaged before monitoring began - Aurora launch"}]', 0, '', '2026-11-26 11:09:21.199279+00', NULL, 1, NULL, 1);

--
-- Data for Name: alerts_incident; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_match; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_match VALUES
	(1, 'retweet', 'investor', 15, false, true, '2026-11-26 11:09:20.545105+00', '', '', '1108960057862227662', 1, 1, 2),
	(2, 'retweet', 'investor', 31, false, true, '2026-11-26 11:09:20.545105+00', '', '', '3427278154', 1, 1, 5),
	(3, 'quote', 'main', 17, true, true, '2026-11-26 11:09:20.650762+00', '', '', '956697856936892335', 1, 1, 21),
	(4, 'quote', 'main', 31, false, true, '2026-11-26 11:09:20.650762+00', '', '', '3427278154', 1, 1, 22),
	(5, 'retweet', 'main', 15, false, true, '2026-11-26 11:09:20.748089+00', '', '', '1108960057862227662', 1, 1, 27);

--
-- Data for Name: alerts_mute; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_recipient VALUES
	(1, 'team@example.com', 'UTC', NULL, NULL, NULL, '', NULL, 0, NULL, NULL, NULL, 1);

--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add procrastinate event', 5, 'add_procrastinateevent'),
	(18, 'Can change procrastinate event', 5, 'change_procrastinateevent'),
	(19, 'Can delete procrastinate event', 5, 'delete_procrastinateevent'),
	(20, 'Can view procrastinate event', 5, 'view_procrastinateevent'),
	(21, 'Can add procrastinate job', 6, 'add_procrastinatejob'),
	(22, 'Can change procrastinate job', 6, 'change_procrastinatejob'),
	(23, 'Can delete procrastinate job', 6, 'delete_procrastinatejob'),
	(24, 'Can view procrastinate job', 6, 'view_procrastinatejob'),
	(25, 'Can add procrastinate periodic defer', 7, 'add_procrastinateperiodicdefer'),
	(26, 'Can change procrastinate periodic defer', 7, 'change_procrastinateperiodicdefer'),
	(27, 'Can delete procrastinate periodic defer', 7, 'delete_procrastinateperiodicdefer'),
	(28, 'Can view procrastinate periodic defer', 7, 'view_procrastinateperiodicdefer'),
	(29, 'Can add procrastinate worker', 8, 'add_procrastinateworker'),
	(30, 'Can change procrastinate worker', 8, 'change_procrastinateworker'),
	(31, 'Can delete procrastinate worker', 8, 'delete_procrastinateworker'),
	(32, 'Can view procrastinate worker', 8, 'view_procrastinateworker'),
	(33, 'Can add access attempt', 9, 'add_accessattempt'),
	(34, 'Can change access attempt', 9, 'change_accessattempt'),
	(35, 'Can delete access attempt', 9, 'delete_accessattempt'),
	(36, 'Can view access attempt', 9, 'view_accessattempt'),
	(37, 'Can add access log', 10, 'add_accesslog'),
	(38, 'Can change access log', 10, 'change_accesslog'),
	(39, 'Can delete access log', 10, 'delete_accesslog'),
	(40, 'Can view access log', 10, 'view_accesslog'),
	(41, 'Can add access failure', 11, 'add_accessfailurelog'),
	(42, 'Can change access failure', 11, 'change_accessfailurelog'),
	(43, 'Can delete access failure', 11, 'delete_accessfailurelog'),
	(44, 'Can view access failure', 11, 'view_accessfailurelog'),
	(45, 'Can add access attempt expiration', 12, 'add_accessattemptexpiration'),
	(46, 'Can change access attempt expiration', 12, 'change_accessattemptexpiration'),
	(47, 'Can delete access attempt expiration', 12, 'delete_accessattemptexpiration'),
	(48, 'Can view access attempt expiration', 12, 'view_accessattemptexpiration'),
	(49, 'Can add static device', 13, 'add_staticdevice'),
	(50, 'Can change static device', 13, 'change_staticdevice'),
	(51, 'Can delete static device', 13, 'delete_staticdevice'),
	(52, 'Can view static device', 13, 'view_staticdevice'),
	(53, 'Can add static token', 14, 'add_statictoken'),
	(54, 'Can change static token', 14, 'change_statictoken'),
	(55, 'Can delete static token', 14, 'delete_statictoken'),
	(56, 'Can view static token', 14, 'view_statictoken'),
	(57, 'Can add TOTP device', 15, 'add_totpdevice'),
	(58, 'Can change TOTP device', 15, 'change_totpdevice'),
	(59, 'Can delete TOTP device', 15, 'delete_totpdevice'),
	(60, 'Can view TOTP device', 15, 'view_totpdevice'),
	(61, 'Can add api key', 16, 'add_apikey'),
	(62, 'Can change api key', 16, 'change_apikey'),
	(63, 'Can delete api key', 16, 'delete_apikey'),
	(64, 'Can view api key', 16, 'view_apikey'),
	(65, 'Can add user', 17, 'add_user'),
	(66, 'Can change user', 17, 'change_user'),
	(67, 'Can delete user', 17, 'delete_user'),
	(68, 'Can view user', 17, 'view_user'),
	(69, 'Can add audit entry', 18, 'add_auditentry'),
	(70, 'Can change audit entry', 18, 'change_auditentry'),
	(71, 'Can delete audit entry', 18, 'delete_auditentry'),
	(72, 'Can view audit entry', 18, 'view_auditentry'),
	(73, 'Can add invitation', 19, 'add_invitation'),
	(74, 'Can change invitation', 19, 'change_invitation'),
	(75, 'Can delete invitation', 19, 'delete_invitation'),
	(76, 'Can view invitation', 19, 'view_invitation'),
	(77, 'Can add mail server', 20, 'add_mailserver'),
	(78, 'Can change mail server', 20, 'change_mailserver'),
	(79, 'Can delete mail server', 20, 'delete_mailserver'),
	(80, 'Can view mail server', 20, 'view_mailserver'),
	(81, 'Can add sign in', 21, 'add_signin'),
	(82, 'Can change sign in', 21, 'change_signin'),
	(83, 'Can delete sign in', 21, 'delete_signin'),
	(84, 'Can view sign in', 21, 'view_signin'),
	(85, 'Can add account', 22, 'add_account'),
	(86, 'Can change account', 22, 'change_account'),
	(87, 'Can delete account', 22, 'delete_account'),
	(88, 'Can view account', 22, 'view_account'),
	(89, 'Can add avatar', 23, 'add_avatar'),
	(90, 'Can change avatar', 23, 'change_avatar'),
	(91, 'Can delete avatar', 23, 'delete_avatar'),
	(92, 'Can view avatar', 23, 'view_avatar'),
	(93, 'Can add suggested account', 24, 'add_suggestedaccount'),
	(94, 'Can change suggested account', 24, 'change_suggestedaccount'),
	(95, 'Can delete suggested account', 24, 'delete_suggestedaccount'),
	(96, 'Can view suggested account', 24, 'view_suggestedaccount'),
	(97, 'Can add important person', 25, 'add_importantperson'),
	(98, 'Can change important person', 25, 'change_importantperson'),
	(99, 'Can delete important person', 25, 'delete_importantperson'),
	(100, 'Can view important person', 25, 'view_importantperson'),
	(101, 'Can add following', 26, 'add_following'),
	(102, 'Can change following', 26, 'change_following'),
	(103, 'Can delete following', 26, 'delete_following'),
	(104, 'Can view following', 26, 'view_following'),
	(105, 'Can add campaign', 27, 'add_campaign'),
	(106, 'Can change campaign', 27, 'change_campaign'),
	(107, 'Can delete campaign', 27, 'delete_campaign'),
	(108, 'Can view campaign', 27, 'view_campaign'),
	(109, 'Can add own account', 28, 'add_ownaccount'),
	(110, 'Can change own account', 28, 'change_ownaccount'),
	(111, 'Can delete own account', 28, 'delete_ownaccount'),
	(112, 'Can view own account', 28, 'view_ownaccount'),
	(113, 'Can add public address', 29, 'add_publicaddress'),
	(114, 'Can change public address', 29, 'change_publicaddress'),
	(115, 'Can delete public address', 29, 'delete_publicaddress'),
	(116, 'Can view public address', 29, 'view_publicaddress'),
	(117, 'Can add campaign summary', 30, 'add_campaignsummary'),
	(118, 'Can change campaign summary', 30, 'change_campaignsummary'),
	(119, 'Can delete campaign summary', 30, 'delete_campaignsummary'),
	(120, 'Can view campaign summary', 30, 'view_campaignsummary'),
	(121, 'Can add tweet', 31, 'add_tweet'),
	(122, 'Can change tweet', 31, 'change_tweet'),
	(123, 'Can delete tweet', 31, 'delete_tweet'),
	(124, 'Can view tweet', 31, 'view_tweet'),
	(125, 'Can add campaign tweet', 32, 'add_campaigntweet'),
	(126, 'Can change campaign tweet', 32, 'change_campaigntweet'),
	(127, 'Can delete campaign tweet', 32, 'delete_campaigntweet'),
	(128, 'Can view campaign tweet', 32, 'view_campaigntweet'),
	(129, 'Can add campaign note', 33, 'add_campaignnote'),
	(130, 'Can change campaign note', 33, 'change_campaignnote'),
	(131, 'Can delete campaign note', 33, 'delete_campaignnote'),
	(132, 'Can view campaign note', 33, 'view_campaignnote'),
	(133, 'Can add snapshot', 34, 'add_snapshot'),
	(134, 'Can change snapshot', 34, 'change_snapshot'),
	(135, 'Can delete snapshot', 34, 'delete_snapshot'),
	(136, 'Can view snapshot', 34, 'view_snapshot'),
	(137, 'Can add removed tweet', 35, 'add_removedtweet'),
	(138, 'Can change removed tweet', 35, 'change_removedtweet'),
	(139, 'Can delete removed tweet', 35, 'delete_removedtweet'),
	(140, 'Can view removed tweet', 35, 'view_removedtweet'),
	(141, 'Can add metric reading', 36, 'add_metricreading'),
	(142, 'Can change metric reading', 36, 'change_metricreading'),
	(143, 'Can delete metric reading', 36, 'delete_metricreading'),
	(144, 'Can view metric reading', 36, 'view_metricreading'),
	(145, 'Can add list state', 37, 'add_liststate'),
	(146, 'Can change list state', 37, 'change_liststate'),
	(147, 'Can delete list state', 37, 'delete_liststate'),
	(148, 'Can view list state', 37, 'view_liststate'),
	(149, 'Can add engagement', 38, 'add_engagement'),
	(150, 'Can change engagement', 38, 'change_engagement'),
	(151, 'Can delete engagement', 38, 'delete_engagement'),
	(152, 'Can view engagement', 38, 'view_engagement'),
	(153, 'Can add follow up', 39, 'add_followup'),
	(154, 'Can change follow up', 39, 'change_followup'),
	(155, 'Can delete follow up', 39, 'delete_followup'),
	(156, 'Can view follow up', 39, 'view_followup'),
	(157, 'Can add channel', 40, 'add_channel'),
	(158, 'Can change channel', 40, 'change_channel'),
	(159, 'Can delete channel', 40, 'delete_channel'),
	(160, 'Can view channel', 40, 'view_channel'),
	(161, 'Can add alert', 41, 'add_alert'),
	(162, 'Can change alert', 41, 'change_alert'),
	(163, 'Can delete alert', 41, 'delete_alert'),
	(164, 'Can view alert', 41, 'view_alert'),
	(165, 'Can add incident', 42, 'add_incident'),
	(166, 'Can change incident', 42, 'change_incident'),
	(167, 'Can delete incident', 42, 'delete_incident'),
	(168, 'Can view incident', 42, 'view_incident'),
	(169, 'Can add mute', 43, 'add_mute'),
	(170, 'Can change mute', 43, 'change_mute'),
	(171, 'Can delete mute', 43, 'delete_mute'),
	(172, 'Can view mute', 43, 'view_mute'),
	(173, 'Can add match', 44, 'add_match'),
	(174, 'Can change match', 44, 'change_match'),
	(175, 'Can delete match', 44, 'delete_match'),
	(176, 'Can view match', 44, 'view_match'),
	(177, 'Can add recipient', 45, 'add_recipient'),
	(178, 'Can change recipient', 45, 'change_recipient'),
	(179, 'Can delete recipient', 45, 'delete_recipient'),
	(180, 'Can view recipient', 45, 'view_recipient'),
	(181, 'Can add delivery', 46, 'add_delivery'),
	(182, 'Can change delivery', 46, 'change_delivery'),
	(183, 'Can delete delivery', 46, 'delete_delivery'),
	(184, 'Can view delivery', 46, 'view_delivery'),
	(185, 'Can add campaign watch', 47, 'add_campaignwatch'),
	(186, 'Can change campaign watch', 47, 'change_campaignwatch'),
	(187, 'Can delete campaign watch', 47, 'delete_campaignwatch'),
	(188, 'Can view campaign watch', 47, 'view_campaignwatch'),
	(189, 'Can add circuit', 48, 'add_circuit'),
	(190, 'Can change circuit', 48, 'change_circuit'),
	(191, 'Can delete circuit', 48, 'delete_circuit'),
	(192, 'Can view circuit', 48, 'view_circuit'),
	(193, 'Can add clock state', 49, 'add_clockstate'),
	(194, 'Can change clock state', 49, 'change_clockstate'),
	(195, 'Can delete clock state', 49, 'delete_clockstate'),
	(196, 'Can view clock state', 49, 'view_clockstate'),
	(197, 'Can add job failure', 50, 'add_jobfailure'),
	(198, 'Can change job failure', 50, 'change_jobfailure'),
	(199, 'Can delete job failure', 50, 'delete_jobfailure'),
	(200, 'Can view job failure', 50, 'view_jobfailure');
INSERT INTO public.auth_permission VALUES
	(201, 'Can add rate limit', 51, 'add_ratelimit'),
	(202, 'Can change rate limit', 51, 'change_ratelimit'),
	(203, 'Can delete rate limit', 51, 'delete_ratelimit'),
	(204, 'Can view rate limit', 51, 'view_ratelimit'),
	(205, 'Can add counted call', 52, 'add_countedcall'),
	(206, 'Can change counted call', 52, 'change_countedcall'),
	(207, 'Can delete counted call', 52, 'delete_countedcall'),
	(208, 'Can view counted call', 52, 'view_countedcall'),
	(209, 'Can add credential', 53, 'add_credential'),
	(210, 'Can change credential', 53, 'change_credential'),
	(211, 'Can delete credential', 53, 'delete_credential'),
	(212, 'Can view credential', 53, 'view_credential'),
	(213, 'Can add policy', 54, 'add_policy'),
	(214, 'Can change policy', 54, 'change_policy'),
	(215, 'Can delete policy', 54, 'delete_policy'),
	(216, 'Can view policy', 54, 'view_policy'),
	(217, 'Can add planning failure', 55, 'add_planningfailure'),
	(218, 'Can change planning failure', 55, 'change_planningfailure'),
	(219, 'Can delete planning failure', 55, 'delete_planningfailure'),
	(220, 'Can view planning failure', 55, 'view_planningfailure'),
	(221, 'Can add worker part', 56, 'add_workerpart'),
	(222, 'Can change worker part', 56, 'change_workerpart'),
	(223, 'Can delete worker part', 56, 'delete_workerpart'),
	(224, 'Can view worker part', 56, 'view_workerpart'),
	(225, 'Can add balance reading', 57, 'add_balancereading'),
	(226, 'Can change balance reading', 57, 'change_balancereading'),
	(227, 'Can delete balance reading', 57, 'delete_balancereading'),
	(228, 'Can view balance reading', 57, 'view_balancereading'),
	(229, 'Can add usage', 58, 'add_usage'),
	(230, 'Can change usage', 58, 'change_usage'),
	(231, 'Can delete usage', 58, 'delete_usage'),
	(232, 'Can view usage', 58, 'view_usage'),
	(233, 'Can add first steps', 59, 'add_firststeps'),
	(234, 'Can change first steps', 59, 'change_firststeps'),
	(235, 'Can delete first steps', 59, 'delete_firststeps'),
	(236, 'Can view first steps', 59, 'view_firststeps'),
	(237, 'Can add share link', 60, 'add_sharelink'),
	(238, 'Can change share link', 60, 'change_sharelink'),
	(239, 'Can delete share link', 60, 'delete_sharelink'),
	(240, 'Can view share link', 60, 'view_sharelink'),
	(241, 'Can add saved view', 61, 'add_savedview'),
	(242, 'Can change saved view', 61, 'change_savedview'),
	(243, 'Can delete saved view', 61, 'delete_savedview'),
	(244, 'Can view saved view', 61, 'view_savedview'),
	(245, 'Can add campaign draft', 62, 'add_campaigndraft'),
	(246, 'Can change campaign draft', 62, 'change_campaigndraft'),
	(247, 'Can delete campaign draft', 62, 'delete_campaigndraft'),
	(248, 'Can view campaign draft', 62, 'view_campaigndraft');

--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaign; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaign VALUES
	(1, 'Aurora launch', 'Northlight', DEFAULT, 'client@northlight.example', '2026-11-26 11:09:19.763392+00', '2081-08-29 11:09:19.763392+00', 'UTC', 'active', '2026-11-26 11:09:19.98995+00', NULL, 5, '{}', '{}', NULL, NULL, 60, NULL, '{mail}', 30, 20, '2026-11-26 11:39:19.98995+00', '2026-11-26 11:09:19.98995+00');

--
-- Data for Name: campaigns_campaignnote; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaignsummary; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaignsummary VALUES
	(1, '8e7484271db6a0d90a12745e4d42f846', '2026-11-26 11:09:20.937754+00', '2026-11-26 11:09:20.968336+00', 0.0208839779952541, '{"own": {"hour": 0, "by_role": {}, "accounts": 0, "baseline": 0, "by_action": {}, "important": 0, "hour_important": 0, "baseline_important": 0}, "hour": 0, "as_of": "2026-11-26T11:09:20.223610+00:00", "by_role": {"vcs": 1, "media": 3, "others": 32, "c_level": 1, "founders": 3, "yc_alumni": 2, "developers": 3, "ai_creators": 1}, "accounts": 46, "baseline": 46, "by_action": {"quote": 4, "reply": 14, "retweet": 31}, "important": 3, "hour_important": 0, "baseline_important": 3}', '[]');

--
-- Data for Name: campaigns_campaigntweet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaigntweet VALUES
	(1, 'main', '2026-11-26 11:09:19.98995+00', 1, '2125882039631762760'),
	(2, 'investor', '2026-11-26 11:09:19.98995+00', 1, '2125897903680362186');

--
-- Data for Name: campaigns_engagement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_engagement VALUES
	(1, 'retweet', '1040951684757251110', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.545105+00', '2026-11-26 10:22:12+00', true, '2026-11-26 11:09:20.545105+00', '1040951684757251110', '2125897903680362186'),
	(2, 'retweet', '1108960057862227662', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.545105+00', '2026-11-26 10:22:12+00', true, '2026-11-26 11:09:20.545105+00', '1108960057862227662', '2125897903680362186'),
	(3, 'retweet', '138418014', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.545105+00', '2026-11-26 10:22:12+00', true, '2026-11-26 11:09:20.545105+00', '138418014', '2125897903680362186'),
	(4, 'retweet', '1526144987', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.545105+00', '2026-11-26 10:22:12+00', true, '2026-11-26 11:09:20.545105+00', '1526144987', '2125897903680362186'),
	(5, 'retweet', '3427278154', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.545105+00', '2026-11-26 10:22:12+00', true, '2026-11-26 11:09:20.545105+00', '3427278154', '2125897903680362186'),
	(6, 'reply', '2125883313357610722', '@LanternfoldHQ Love it.

One request: keyboard shortcuts for everything.

That''s the tweet.', 'en', 1, 0, 0, 0, 82, '2026-11-26 09:24:13+00', NULL, true, '2026-11-26 11:09:20.637495+00', '33088815', '2125882039631762760'),
	(7, 'reply', '2125883576910469979', '@LanternfoldHQ ¿Tiene plan gratis?', 'es', 1, 0, 0, 0, 69, '2026-11-26 09:25:16+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1414522765252368982', '2125882039631762760'),
	(8, 'reply', '2125884786080711400', '@LanternfoldHQ Just signed up. Onboarding took 40 seconds, respect.', 'en', 0, 0, 0, 0, 0, '2026-11-26 09:30:04+00', NULL, true, '2026-11-26 11:09:20.637495+00', '921055261079300484', '2125882039631762760'),
	(9, 'reply', '2125885072094595281', '@LanternfoldHQ I don''t get it. What does it do that filters can''t?', 'en', 0, 0, 0, 0, 11, '2026-11-26 09:31:12+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1040749916936501891', '2125882039631762760'),
	(10, 'reply', '2125888052729528520', '@LanternfoldHQ The landing page is gorgeous. Who did the illustrations?', 'en', 0, 0, 0, 0, 0, '2026-11-26 09:43:03+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1659787140491094079', '2125882039631762760'),
	(11, 'reply', '2125888862702946049', '@LanternfoldHQ We moved our support team to it last month. Reply time went from 9h to 40 min. Not exaggerating.', 'en', 0, 0, 0, 0, 19, '2026-11-26 09:46:16+00', NULL, true, '2026-11-26 11:09:20.637495+00', '500549645', '2125882039631762760'),
	(12, 'reply', '2125889931508923164', '@LanternfoldHQ 支持中文邮件吗?', 'zh', 0, 0, 0, 0, NULL, '2026-11-26 09:50:31+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1473150087315548279', '2125882039631762760'),
	(13, 'reply', '2125892710625131498', '@LanternfoldHQ We moved our support team to it last month. Reply time went from 9h to 40 min. Not exaggerating.', 'en', 0, 0, 0, 0, 58, '2026-11-26 10:01:34+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1207167707251032733', '2125882039631762760'),
	(14, 'reply', '2125896424293638300', '@LanternfoldHQ Honestly the "shows its work" part is what sold me. Every other tool feels like a slot machine: you pull, something comes out, and you have no idea why. Here I can see which thread it read, what it assumed, and change one line. More of this please, everywhere, in every product. I would pay double for calendars to work the same way.', 'en', 5, 0, 0, 0, 250, '2026-11-26 10:16:19+00', NULL, true, '2026-11-26 11:09:20.637495+00', '3391579307', '2125882039631762760'),
	(15, 'reply', '2125896447381597693', '@LanternfoldHQ Terrible experience so far, support has not answered in a day.', 'en', 0, 0, 0, 0, 63, '2026-11-26 10:16:24+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1286919070', '2125882039631762760'),
	(16, 'reply', '2125897018800675786', '@LanternfoldHQ Terrible experience so far, support has not answered in a day.', 'en', 0, 0, 0, 0, 36, '2026-11-26 10:18:41+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1947659888435512466', '2125882039631762760'),
	(17, 'reply', '2125901062615682834', '@LanternfoldHQ This looks great but where is my data stored? EU?', 'en', 0, 0, 0, 0, 44, '2026-11-26 10:34:45+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1925439258225963716', '2125882039631762760'),
	(18, 'reply', '2125901419773777172', '@LanternfoldHQ I''ll wait for v2 & a dark theme', 'en', 3, 0, 0, 0, 202, '2026-11-26 10:36:10+00', NULL, true, '2026-11-26 11:09:20.637495+00', '1615951283009243688', '2125882039631762760'),
	(19, 'quote', '2125883002773630241', 'Tools I actually pay for:

1. editor
2. calendar
3. Lanternfold', 'en', 0, 0, 0, 0, 1, '2026-11-26 09:22:59+00', NULL, true, '2026-11-26 11:09:20.650762+00', '1350647096', '2125882039631762760'),
	(20, 'quote', '2125907385236868268', 'Study this launch video. The first 5 seconds alone.', 'en', 0, 0, 0, 0, 28, '2026-11-26 10:59:52+00', NULL, true, '2026-11-26 11:09:20.650762+00', '1923297102', '2125882039631762760'),
	(21, 'quote', '2125908028489978327', 'Hmm. Great demo, but demos are easy. Show me month three.', 'en', 0, 0, 0, 0, 67, '2026-11-26 11:02:26+00', NULL, true, '2026-11-26 11:09:20.650762+00', '956697856936892335', '2125882039631762760'),
	(22, 'quote', '2125908131180364847', 'This is the launch of the week.', 'en', 0, 0, 0, 0, 37, '2026-11-26 11:02:50+00', NULL, true, '2026-11-26 11:09:20.650762+00', '3427278154', '2125882039631762760'),
	(23, 'reply', '2125906112521252636', '@CallumOkafor does it work with Outlook?', 'en', 3, 0, 0, 0, 136, '2026-11-26 10:54:49+00', NULL, true, '2026-11-26 11:09:20.745839+00', '1992452732819466104', '2125897903680362186'),
	(24, 'retweet', '1013708080682932204', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1013708080682932204', '2125882039631762760'),
	(25, 'retweet', '1062577471642127825', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1062577471642127825', '2125882039631762760'),
	(26, 'retweet', '1064870799719225019', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1064870799719225019', '2125882039631762760'),
	(27, 'retweet', '1108960057862227662', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1108960057862227662', '2125882039631762760'),
	(28, 'retweet', '1266692944885240120', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1266692944885240120', '2125882039631762760'),
	(29, 'retweet', '1305454796425720876', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1305454796425720876', '2125882039631762760'),
	(30, 'retweet', '1328415180052714590', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1328415180052714590', '2125882039631762760'),
	(31, 'retweet', '1570084065', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1570084065', '2125882039631762760'),
	(32, 'retweet', '1732088992112976702', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1732088992112976702', '2125882039631762760'),
	(33, 'retweet', '1769999886949831165', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1769999886949831165', '2125882039631762760'),
	(34, 'retweet', '1794685315', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1794685315', '2125882039631762760'),
	(35, 'retweet', '1850568011472156141', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1850568011472156141', '2125882039631762760'),
	(36, 'retweet', '1919672824780308253', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1919672824780308253', '2125882039631762760'),
	(37, 'retweet', '1947572799146634366', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1947572799146634366', '2125882039631762760'),
	(38, 'retweet', '1947659888435512466', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1947659888435512466', '2125882039631762760'),
	(39, 'retweet', '1976643840577269288', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '1976643840577269288', '2125882039631762760'),
	(40, 'retweet', '2098997588827768419', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '2098997588827768419', '2125882039631762760'),
	(41, 'retweet', '2283074464', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '2283074464', '2125882039631762760'),
	(42, 'retweet', '3340864887', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '3340864887', '2125882039631762760'),
	(43, 'retweet', '3477631470', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '3477631470', '2125882039631762760'),
	(44, 'retweet', '820116735999318315', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '820116735999318315', '2125882039631762760'),
	(45, 'retweet', '851484055', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '851484055', '2125882039631762760'),
	(46, 'retweet', '854664455806460820', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '854664455806460820', '2125882039631762760'),
	(47, 'retweet', '866128467543729767', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '866128467543729767', '2125882039631762760'),
	(48, 'retweet', '880867290516602602', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '880867290516602602', '2125882039631762760'),
	(49, 'retweet', '892724356052938754', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-26 11:09:20.748089+00', '2026-11-26 09:19:09+00', true, '2026-11-26 11:09:20.748089+00', '892724356052938754', '2125882039631762760');

--
-- Data for Name: campaigns_liststate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_liststate VALUES
	(1, 'quote', 0, 0, 0, '2026-11-26 11:09:20.208137+00', '2026-11-26 11:09:20.208137+00', NULL, NULL, 0, '', false, NULL, '', '', NULL, 0, '2125897903680362186'),
	(2, 'retweet', 5, 5, 0, '2026-11-26 11:09:20.473919+00', '2026-11-26 11:09:20.473919+00', NULL, NULL, 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125897903680362186'),
	(5, 'quote', 4, 4, 0, '2026-11-26 11:09:20.498658+00', '2026-11-26 11:09:20.498658+00', NULL, '2026-11-26 11:02:50+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125882039631762760'),
	(6, 'reply', 1, 1, 0, '2026-11-26 11:09:20.518336+00', '2026-11-26 11:09:20.518336+00', NULL, '2026-11-26 10:54:49+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125897903680362186'),
	(4, 'retweet', 26, 26, 0, '2026-11-26 11:09:20.484788+00', '2026-11-26 11:09:20.484788+00', NULL, NULL, 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2125882039631762760'),
	(3, 'reply', 13, 15, 0, '2026-11-26 11:09:20.478343+00', '2026-11-26 11:09:20.478343+00', NULL, '2026-11-26 10:36:10+00', 0, '2 fewer than expected: the provider answered an empty page', false, NULL, '', 'twitterapi_io', NULL, 0, '2125882039631762760');

--
-- Data for Name: campaigns_metricreading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_metricreading VALUES
	(1, '2026-11-26 11:09:19.98995+00', 114, 26, 15, 4, 6742, 12, '2125882039631762760'),
	(2, '2026-11-26 11:09:19.98995+00', 18, 5, 1, 0, 989, 2, '2125897903680362186'),
	(3, '2026-11-26 11:09:20.22361+00', 114, 26, 15, 4, 6742, 12, '2125882039631762760'),
	(4, '2026-11-26 11:09:20.22361+00', 18, 5, 1, 0, 989, 2, '2125897903680362186');

--
-- Data for Name: campaigns_ownaccount; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_publicaddress; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_removedtweet; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_snapshot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_snapshot VALUES
	(1, '2026-11-26 11:00:00+00', '2026-11-26 11:09:20.22361+00', 132, 31, 16, 4, 7731, 14, 0, '{"main": {"known": 0, "likes": 114, "views": 6742, "quotes": 4, "tweets": 1, "replies": 15, "retweets": 26, "bookmarks": 12}, "investor": {"known": 0, "likes": 18, "views": 989, "quotes": 0, "tweets": 1, "replies": 1, "retweets": 5, "bookmarks": 2}}', 1);

--
-- Data for Name: campaigns_tweet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_tweet VALUES
	('2125882039631762760', 'Today we launch Lanternfold: your whole inbox, answered before you wake up.

Two years, eleven rewrites, one very patient team.

Try it: https://t.co/F2PLEexh6F', 'en', '2026-11-26 09:19:09+00', 114, 26, 15, 4, 6742, 12, '2026-11-26 11:09:20.22361+00', NULL, '2026-11-26 11:09:19.98995+00', '3317804270'),
	('2125897903680362186', 'We led the seed in Lanternfold. Short memo on why: https://t.co/Qxu2HftFF6', 'en', '2026-11-26 10:22:12+00', 18, 5, 1, 0, 989, 2, '2026-11-26 11:09:20.22361+00', NULL, '2026-11-26 11:09:19.98995+00', '1875849093510564487');

--
-- Data for Name: collection_balancereading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_balancereading VALUES
	(1, 'twitterapi_io', '2026-11-26 11:08:58.449363+00', 10000000);

--
-- Data for Name: collection_campaignwatch; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_circuit; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_clockstate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_clockstate VALUES
	(1, '2026-11-26 11:09:20.849168+00', NULL, 0);

--
-- Data for Name: collection_countedcall; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_credential; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_jobfailure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_planningfailure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_policy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_policy VALUES
	(1, 30, 6, 168, 3);

--
-- Data for Name: collection_ratelimit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_ratelimit VALUES
	(2, 'twitterapi_io', 'balance', NULL, NULL, 0, false, NULL, NULL, NULL, NULL),
	(1, 'twitterapi_io', '', '2026-11-26 11:09:21.03155+00', NULL, 0, false, NULL, NULL, NULL, NULL);

--
-- Data for Name: collection_usage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_usage VALUES
	(1, 'twitterapi_io', '2026-11-26 11:00:00+00', 'balance', 1, 0, 0),
	(2, 'twitterapi_io', '2026-11-26 11:00:00+00', 'user', 8, 0, 8),
	(7, 'twitterapi_io', '2026-11-26 11:00:00+00', 'followings', 9, 0, 776),
	(19, 'twitterapi_io', '2026-11-26 11:00:00+00', 'tweets', 2, 0, 4),
	(23, 'twitterapi_io', '2026-11-26 11:00:00+00', 'quote', 1, 0, 4),
	(21, 'twitterapi_io', '2026-11-26 11:00:00+00', 'retweet', 2, 0, 31),
	(22, 'twitterapi_io', '2026-11-26 11:00:00+00', 'reply', 5, 0, 14);

--
-- Data for Name: collection_workerpart; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_workerpart VALUES
	(1, '5fe880a3-00f3-45f7-b1a6-e59effa08f2c', 'alerts', '2026-11-26 11:08:58.940337+00'),
	(2, '5fe880a3-00f3-45f7-b1a6-e59effa08f2c', 'collection', '2026-11-26 11:08:58.940232+00');

--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'procrastinate', 'procrastinateevent'),
	(6, 'procrastinate', 'procrastinatejob'),
	(7, 'procrastinate', 'procrastinateperiodicdefer'),
	(8, 'procrastinate', 'procrastinateworker'),
	(9, 'axes', 'accessattempt'),
	(10, 'axes', 'accesslog'),
	(11, 'axes', 'accessfailurelog'),
	(12, 'axes', 'accessattemptexpiration'),
	(13, 'otp_static', 'staticdevice'),
	(14, 'otp_static', 'statictoken'),
	(15, 'otp_totp', 'totpdevice'),
	(16, 'access', 'apikey'),
	(17, 'access', 'user'),
	(18, 'access', 'auditentry'),
	(19, 'access', 'invitation'),
	(20, 'access', 'mailserver'),
	(21, 'access', 'signin'),
	(22, 'people', 'account'),
	(23, 'people', 'avatar'),
	(24, 'people', 'suggestedaccount'),
	(25, 'people', 'importantperson'),
	(26, 'people', 'following'),
	(27, 'campaigns', 'campaign'),
	(28, 'campaigns', 'ownaccount'),
	(29, 'campaigns', 'publicaddress'),
	(30, 'campaigns', 'campaignsummary'),
	(31, 'campaigns', 'tweet'),
	(32, 'campaigns', 'campaigntweet'),
	(33, 'campaigns', 'campaignnote'),
	(34, 'campaigns', 'snapshot'),
	(35, 'campaigns', 'removedtweet'),
	(36, 'campaigns', 'metricreading'),
	(37, 'campaigns', 'liststate'),
	(38, 'campaigns', 'engagement'),
	(39, 'follow_ups', 'followup'),
	(40, 'alerts', 'channel'),
	(41, 'alerts', 'alert'),
	(42, 'alerts', 'incident'),
	(43, 'alerts', 'mute'),
	(44, 'alerts', 'match'),
	(45, 'alerts', 'recipient'),
	(46, 'alerts', 'delivery'),
	(47, 'collection', 'campaignwatch'),
	(48, 'collection', 'circuit'),
	(49, 'collection', 'clockstate'),
	(50, 'collection', 'jobfailure'),
	(51, 'collection', 'ratelimit'),
	(52, 'collection', 'countedcall'),
	(53, 'collection', 'credential'),
	(54, 'collection', 'policy'),
	(55, 'collection', 'planningfailure'),
	(56, 'collection', 'workerpart'),
	(57, 'collection', 'balancereading'),
	(58, 'collection', 'usage'),
	(59, 'web', 'firststeps'),
	(60, 'web', 'sharelink'),
	(61, 'web', 'savedview'),
	(62, 'web', 'campaigndraft');

--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-26 11:08:51.786658+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-11-26 11:08:51.794097+00'),
	(3, 'auth', '0001_initial', '2026-11-26 11:08:51.858438+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-11-26 11:08:51.871508+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-11-26 11:08:51.889481+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-11-26 11:08:51.903608+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-11-26 11:08:51.919966+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-11-26 11:08:51.923988+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-11-26 11:08:51.934308+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-11-26 11:08:51.948339+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-11-26 11:08:51.961421+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-11-26 11:08:51.976934+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-11-26 11:08:51.988522+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-11-26 11:08:51.998984+00'),
	(15, 'access', '0001_initial', '2026-11-26 11:08:52.165376+00'),
	(16, 'people', '0001_initial', '2026-11-26 11:08:52.262892+00'),
	(17, 'campaigns', '0001_initial', '2026-11-26 11:08:52.775419+00'),
	(18, 'alerts', '0001_initial', '2026-11-26 11:08:53.285489+00'),
	(19, 'axes', '0001_initial', '2026-11-26 11:08:53.298762+00'),
	(20, 'axes', '0002_auto_20151217_2044', '2026-11-26 11:08:53.335243+00'),
	(21, 'axes', '0003_auto_20160322_0929', '2026-11-26 11:08:53.353634+00'),
	(22, 'axes', '0004_auto_20181024_1538', '2026-11-26 11:08:53.388277+00'),
	(23, 'axes', '0005_remove_accessattempt_trusted', '2026-11-26 11:08:53.400414+00'),
	(24, 'axes', '0006_remove_accesslog_trusted', '2026-11-26 11:08:53.406715+00'),
	(25, 'axes', '0007_alter_accessattempt_unique_together', '2026-11-26 11:08:53.474691+00'),
	(26, 'axes', '0008_accessfailurelog', '2026-11-26 11:08:53.51156+00'),
	(27, 'axes', '0009_add_session_hash', '2026-11-26 11:08:53.536341+00'),
	(28, 'axes', '0010_accessattemptexpiration', '2026-11-26 11:08:53.573597+00'),
	(29, 'collection', '0001_initial', '2026-11-26 11:08:53.735443+00'),
	(30, 'follow_ups', '0001_initial', '2026-11-26 11:08:53.821353+00'),
	(31, 'otp_static', '0001_initial', '2026-11-26 11:08:53.943171+00'),
	(32, 'otp_static', '0002_throttling', '2026-11-26 11:08:53.986873+00'),
	(33, 'otp_static', '0003_add_timestamps', '2026-11-26 11:08:54.04314+00'),
	(34, 'otp_totp', '0001_initial', '2026-11-26 11:08:54.097886+00'),
	(35, 'otp_totp', '0002_auto_20190420_0723', '2026-11-26 11:08:54.127417+00'),
	(36, 'otp_totp', '0003_add_timestamps', '2026-11-26 11:08:54.152526+00'),
	(37, 'procrastinate', '0001_initial', '2026-11-26 11:08:54.179027+00'),
	(38, 'procrastinate', '0002_drop_started_at_column', '2026-11-26 11:08:54.18201+00'),
	(39, 'procrastinate', '0003_drop_started_at_column', '2026-11-26 11:08:54.184131+00'),
	(40, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-26 11:08:54.191112+00'),
	(41, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-26 11:08:54.194178+00'),
	(42, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-26 11:08:54.197879+00'),
	(43, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-26 11:08:54.204294+00'),
	(44, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-26 11:08:54.211834+00'),
	(45, 'procrastinate', '0009_add_defer_job_function', '2026-11-26 11:08:54.217513+00'),
	(46, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-26 11:08:54.225939+00'),
	(47, 'procrastinate', '0011_add_foreign_key_index', '2026-11-26 11:08:54.230002+00'),
	(48, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-26 11:08:54.234649+00'),
	(49, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-26 11:08:54.237716+00'),
	(50, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-26 11:08:54.24106+00'),
	(51, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-26 11:08:54.245127+00'),
	(52, 'procrastinate', '0016_delete_finished_jobs', '2026-11-26 11:08:54.249364+00'),
	(53, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-26 11:08:54.256789+00'),
	(54, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-26 11:08:54.26017+00'),
	(55, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-26 11:08:54.263673+00'),
	(56, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-26 11:08:54.26925+00'),
	(57, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-26 11:08:54.273764+00'),
	(58, 'procrastinate', '0022_null_locks_excluded', '2026-11-26 11:08:54.277466+00'),
	(59, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-26 11:08:54.286084+00'),
	(60, 'procrastinate', '0024_job_id_bigint', '2026-11-26 11:08:54.297504+00'),
	(61, 'procrastinate', '0025_add_models', '2026-11-26 11:08:54.306229+00'),
	(62, 'procrastinate', '0026_add_job_priority', '2026-11-26 11:08:54.319808+00'),
	(63, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-26 11:08:54.325113+00'),
	(64, 'procrastinate', '0028_add_cancel_states', '2026-11-26 11:08:54.340287+00'),
	(65, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-26 11:08:54.344357+00'),
	(66, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-26 11:08:54.349695+00'),
	(67, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-26 11:08:54.35938+00'),
	(68, 'procrastinate', '0032_pre_cancel_notification', '2026-11-26 11:08:54.373661+00'),
	(69, 'procrastinate', '0033_post_cancel_notification', '2026-11-26 11:08:54.40043+00'),
	(70, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-26 11:08:54.421754+00'),
	(71, 'procrastinate', '0035_post_add_heartbeat', '2026-11-26 11:08:54.427524+00'),
	(72, 'procrastinate', '0036_add_worker_model', '2026-11-26 11:08:54.440719+00'),
	(73, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-26 11:08:54.450874+00'),
	(74, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-26 11:08:54.456763+00'),
	(75, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-26 11:08:54.461478+00'),
	(76, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-26 11:08:54.46676+00'),
	(77, 'procrastinate', '0041_post_retry_failed_job', '2026-11-26 11:08:54.471887+00'),
	(78, 'sessions', '0001_initial', '2026-11-26 11:08:54.490201+00'),
	(79, 'web', '0001_initial', '2026-11-26 11:08:54.720586+00');

--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: follow_ups_followup; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_static_staticdevice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_static_statictoken; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_totp_totpdevice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: people_account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_account VALUES
	('1875849093510564487', 'CallumOkafor', 'Callum Okafor', 'Angel investor. 40+ companies. DMs open for founders.', '', 'http://127.0.0.1:40319/profile_images/1875849093510564487/invented_normal.jpg', false, '', 3796, 27, '2025-01-05 10:17:30+00', '{vcs}', 27, '2026-11-26 11:09:19.98995+00', '2026-11-26 11:09:19.98995+00'),
	('3317804270', 'LanternfoldHQ', 'LanternfoldHQ', '', 'Rio de Janeiro', 'http://127.0.0.1:40319/profile_images/3317804270/invented_normal.jpg', true, 'Business', 34378, 195, '2014-12-24 04:22:57+00', '{others}', 3, '2026-11-26 11:09:19.98995+00', '2026-11-26 11:09:19.98995+00'),
	('1040951684757251110', 'itsweiling', 'Weiling Koh', 'Photographer. Mostly fog.', 'Singapore 🇸🇬', 'http://127.0.0.1:40319/profile_images/1040951684757251110/invented_normal.jpg', false, '', 759, 118, '2018-09-15 13:13:16+00', '{others}', 0, '2026-11-26 11:09:20.545105+00', '2026-11-26 11:09:20.545105+00'),
	('1108960057862227662', 'itsthiago', 'Thiago Figueiredo', 'YC S25. Building Orbitkit with my best friend.', 'Recife, PE', 'http://127.0.0.1:40319/profile_images/1108960057862227662/invented_normal.jpg', false, '', 4898, 43, '2019-03-22 05:14:15+00', '{yc_alumni}', 15, '2026-11-26 11:09:20.545105+00', '2026-11-26 11:09:20.545105+00'),
	('138418014', 'traghunathan', 'Tara 🏳️‍🌈', '서울에서 고양이 두 마리와 삽니다', 'he/him', 'http://127.0.0.1:40319/profile_images/138418014/invented_normal.jpg', false, '', 209, 151, '2007-12-17 15:55:28+00', '{others}', 0, '2026-11-26 11:09:20.545105+00', '2026-11-26 11:09:20.545105+00'),
	('1526144987', 'itsrohan', 'Rohan', '', '', 'http://127.0.0.1:40319/profile_images/1526144987/invented_normal.jpg', false, '', 49, 257, '2012-02-25 05:31:10+00', '{others}', 0, '2026-11-26 11:09:20.545105+00', '2026-11-26 11:09:20.545105+00'),
	('3427278154', 'faircloughp', 'Poppy Fairclough', 'Founder, Papercrane. Second time around.

Writing about pricing and hiring.', 'Between timezones', 'http://127.0.0.1:40319/profile_images/3427278154/invented_normal.jpg', false, '', 10995, 44, '2015-02-14 09:06:39+00', '{founders}', 31, '2026-11-26 11:09:20.545105+00', '2026-11-26 11:09:20.545105+00'),
	('1350647096', 'ViniciusSiqueir', 'Vinícius Siqueira', 'Community manager • gamer • night owl 🌙', 'São Paulo', 'http://127.0.0.1:40319/profile_images/1350647096/invented_normal.jpg', true, '', 259, 594, '2011-10-22 13:45:18+00', '{others}', 0, '2026-11-26 11:09:20.650762+00', '2026-11-26 11:09:20.650762+00'),
	('1923297102', 'Ishita2004', 'Ishita Sethi', 'Founder, Candlepost. Second time around.

Writing about pricing and hiring.', 'Bangalore, India', 'http://127.0.0.1:40319/profile_images/1923297102/invented_normal.jpg', false, '', 11921, 298, '2012-11-15 09:53:46+00', '{founders}', 4, '2026-11-26 11:09:20.650762+00', '2026-11-26 11:09:20.650762+00'),
	('1040749916936501891', 'nora_hensley', 'Nora ✦', 'ML engineer. Training small models on small budgets.', 'Brooklyn, NY', 'http://127.0.0.1:40319/profile_images/1040749916936501891/invented_normal.jpg', false, '', 55, 498, '2018-09-14 23:51:31+00', '{developers}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1207167707251032733', 'ximena_villasen', 'Ximena Villaseñor', 'full stack developer | open source maintainer | 🐍', 'CDMX', 'http://127.0.0.1:40319/profile_images/1207167707251032733/invented_normal.jpg', false, '', 8, 163, '2019-12-18 05:16:24+00', '{developers}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1286919070', 'mpruitt1393', 'Miles Pruitt', '서울에서 고양이 두 마리와 삽니다', 'San Francisco, CA', 'http://127.0.0.1:40319/profile_images/1286919070/invented_normal.jpg', false, '', 47, 905, '2011-09-04 08:38:48+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1414522765252368982', 'luciae60', 'Lucía', 'marketing lead @plainsonghq', '', 'http://127.0.0.1:40319/profile_images/1414522765252368982/invented_normal.jpg', true, '', 15, 636, '2021-07-12 09:51:22+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1473150087315548279', 'HaoranXiong', '邓雨婷', 'I test AI tools so you don''t have to 🤖 newsletter 80k+ readers 👇', 'Beijing', 'http://127.0.0.1:40319/profile_images/1473150087315548279/invented_normal.jpg', false, '', 2254, 76, '2021-12-21 04:35:25+00', '{ai_creators}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1615951283009243688', 'ruthbuilds', 'Ruth Barlow', '', 'Between timezones', 'http://127.0.0.1:40319/profile_images/1615951283009243688/invented_normal.jpg', false, '', 100, 84, '2023-01-19 05:56:23+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1659787140491094079', 'Wyatt1964', 'Wyatt Kessler', 'Journalist covering AI for Signal & Noise Weekly. She/her', 'Seattle', 'http://127.0.0.1:40319/profile_images/1659787140491094079/invented_normal.jpg', true, '', 6908, 209, '2023-05-20 05:04:26+00', '{media}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1925439258225963716', 'PoppyHaworth', 'Poppy ☀️', 'Dad, runner, terrible cook.', 'Bristol 🇬🇧', 'http://127.0.0.1:40319/profile_images/1925439258225963716/invented_normal.jpg', false, '', 160, 115, '2025-05-22 06:31:06+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('1947659888435512466', 'iraghunathan', 'Ishita ✦', 'Photographer. Mostly fog.', 'Hyderabad 🇮🇳', 'http://127.0.0.1:40319/profile_images/1947659888435512466/invented_normal.jpg', false, '', 120, 1064, '2025-07-22 14:07:57+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('33088815', 'nikhilbuilds', 'Nikhil Sethi', 'CMO at Plainsong | brand, growth, bad puns', 'Bengaluru', 'http://127.0.0.1:40319/profile_images/33088815/invented_normal.jpg', false, '', 337, 127, '2007-01-30 02:24:20+00', '{c_level}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('3391579307', 'ximena_orozco', 'Ximena Orozco', 'אוהב טכנולוגיה, בירה וריצה', '', 'http://127.0.0.1:40319/profile_images/3391579307/invented_normal.jpg', false, '', 1335, 81, '2015-01-28 20:41:26+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('500549645', 'jonasbuilds620', 'Jonas Vogelsang', '', 'Berlin, Germany', 'http://127.0.0.1:40319/profile_images/500549645/invented_normal.jpg', false, '', 1696, 383, '2009-08-12 14:53:44+00', '{others}', 0, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('921055261079300484', 'boydt', 'Theo 🌱', 'Student. Physics, football, sleep.', 'Seattle', 'http://127.0.0.1:40319/profile_images/921055261079300484/invented_normal.jpg', false, '', 20, 455, '2017-10-19 16:47:41+00', '{others}', 3, '2026-11-26 11:09:20.637495+00', '2026-11-26 11:09:20.637495+00'),
	('956697856936892335', 'Aarav1956', 'Aarav', 'Venture @latticeworkshq. Board: Latticeworks, Plainsong', 'Mumbai', 'http://127.0.0.1:40319/profile_images/956697856936892335/invented_normal.jpg', false, '', 13819, 53, '2018-01-26 01:18:38+00', '{others}', 17, '2026-11-26 11:09:20.650762+00', '2026-11-26 11:09:20.650762+00'),
	('1013708080682932204', 'TessaWhitlock', 'Tessa Whitlock', 'Vicepresidente del club de ajedrez del barrio', 'Austin, Texas', 'http://127.0.0.1:40319/profile_images/1013708080682932204/invented_normal.jpg', false, '', 345, 159, '2018-07-02 08:56:54+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1062577471642127825', 'cole_hensley', 'Cole Hensley', 'Papercrane (YC S22) • hiring', 'Brooklyn, NY', 'http://127.0.0.1:40319/profile_images/1062577471642127825/invented_normal.jpg', true, '', 49633, 2397, '2018-11-14 05:26:25+00', '{yc_alumni}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1064870799719225019', 'Carmen2009', 'Carmen Serrano', 'web3 enjoyer 🚀 gm', '', 'http://127.0.0.1:40319/profile_images/1064870799719225019/invented_normal.jpg', true, '', 802, 64, '2018-11-20 13:19:17+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1266692944885240120', 'simonebuilds', 'Simone Tremblay', '', 'Earth', 'http://127.0.0.1:40319/profile_images/1266692944885240120/invented_normal.jpg', false, '', NULL, 244, '2020-05-30 11:28:26+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1305454796425720876', 'ifeoma_balogun', 'Ifeoma Balogun', 'opinions are my own and also wrong', 'Ibadan, Nigeria', 'http://127.0.0.1:40319/profile_images/1305454796425720876/invented_normal.jpg', false, '', 136, 175, '2020-09-14 10:34:12+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1328415180052714590', 'albuquerquej', 'João Albuquerque', 'Directora de arte. Cine, gatos y café.', 'localhost', 'http://127.0.0.1:40319/profile_images/1328415180052714590/invented_normal.jpg', false, '', 43, 382, '2020-11-16 19:10:34+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1570084065', 'tamars35', 'איתן שלו', 'Senior writer, Launchpaper. Startups, labor and money.', 'Haifa', 'http://127.0.0.1:40319/profile_images/1570084065/invented_normal.jpg', true, '', 15797, 820, '2012-03-28 14:56:05+00', '{media}', 4, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1732088992112976702', 'femibuilds', 'Femi Eze', 'Software engineer @gridlarkhq. Rust, Postgres, long walks.', 'Abuja', 'http://127.0.0.1:40319/profile_images/1732088992112976702/invented_normal.jpg', false, '', 260, 130, '2023-12-05 17:26:11+00', '{developers}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1769999886949831165', 'itspaige', 'Paige 🌱', 'Recruiter. Cool teams only.', 'Chicago', 'http://127.0.0.1:40319/profile_images/1769999886949831165/invented_normal.jpg', false, '', 23, 203, '2024-03-19 08:10:32+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1794685315', 'ruthm54', 'Ruth Mercado', 'I started Riverbit in a garage. Still no garage door.', 'NYC / SF', 'http://127.0.0.1:40319/profile_images/1794685315/invented_normal.jpg', false, '', 16574, 509, '2012-08-27 12:58:54+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1850568011472156141', 'nasutionb', 'Bayu Nasution', 'Founder, Moonferry. Second time around.

Writing about pricing and hiring.', '127.0.0.1', 'http://127.0.0.1:40319/profile_images/1850568011472156141/invented_normal.jpg', false, '', 2575, 288, '2024-10-27 15:59:30+00', '{founders}', 4, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1919672824780308253', 'XinyiMao', '欧阳文杰', 'Community manager • gamer • night owl 🌙', '上海', 'http://127.0.0.1:40319/profile_images/1919672824780308253/invented_normal.jpg', false, '', 8748, 1394, '2025-05-06 08:37:21+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1947572799146634366', 'declan_maci7327', 'Declan 🧵', '서울에서 고양이 두 마리와 삽니다', 'Between timezones', 'http://127.0.0.1:40319/profile_images/1947572799146634366/invented_normal.jpg', false, '', 37, 1462, '2025-07-22 08:21:54+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1976643840577269288', 'wyattbuilds5448', 'Wyatt', 'Growth marketer | email, SEO, paid | 🏀', 'Seattle', 'http://127.0.0.1:40319/profile_images/1976643840577269288/invented_normal.jpg', false, '', 16373, 489, '2025-10-10 13:39:50+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('2098997588827768419', 'cwhitlock', 'Cole ⚡', '서울에서 고양이 두 마리와 삽니다', 'Austin, Texas', 'http://127.0.0.1:40319/profile_images/2098997588827768419/invented_normal.jpg', false, '', 41, 148, '2026-09-13 04:49:57+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('2283074464', 'Yuting1959', 'Yuting', 'مهتم بالتقنية والقهوة', 'Shenzhen 深圳', 'http://127.0.0.1:40319/profile_images/2283074464/invented_normal.jpg', false, '', 1902, 963, '2013-06-21 06:08:06+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('3340864887', 'saanvi_nambiar', 'Saanvi Nambiar', 'Senior writer, Pixel Post. Startups, labor and money.', 'localhost', 'http://127.0.0.1:40319/profile_images/3340864887/invented_normal.jpg', false, '', 374, 406, '2015-01-03 21:10:39+00', '{media}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('3477631470', 'putri_wibowo', 'Putri Wibowo', 'Vicepresidente del club de ajedrez del barrio', 'Jakarta', 'http://127.0.0.1:40319/profile_images/3477631470/invented_normal.jpg', false, '', 30, 1717, '2015-03-10 08:18:35+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('820116735999318315', 'june_kessler', 'June Kessler', 'Product designer. Type nerd. Plants.', '🌍', 'http://127.0.0.1:40319/profile_images/820116735999318315/invented_normal.jpg', false, '', 59, 72, '2017-01-14 03:54:01+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('851484055', 'EitanBarzilai', 'Eitan Barzilai', 'mostly here for the memes', 'תל אביב', 'http://127.0.0.1:40319/profile_images/851484055/invented_normal.jpg', false, '', 30, 628, '2010-08-24 04:06:22+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('854664455806460820', 'MisakiOkabe', 'Misaki Okabe', '서울에서 고양이 두 마리와 삽니다', '東京', 'http://127.0.0.1:40319/profile_images/854664455806460820/invented_normal.jpg', true, '', 448, 88, '2017-04-19 11:54:19+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('866128467543729767', 'youyang', '欧阳文杰', 'GP, Cedar & Tide. I like boring software and weird founders.', 'Beijing', 'http://127.0.0.1:40319/profile_images/866128467543729767/invented_normal.jpg', false, '', 2507, 73, '2017-05-21 03:08:13+00', '{vcs}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('880867290516602602', 'salma_naguib', 'Salma Naguib', 'Student. Physics, football, sleep.', 'Between timezones', 'http://127.0.0.1:40319/profile_images/880867290516602602/invented_normal.jpg', false, '', 47, 2802, '2017-06-30 19:15:02+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('892724356052938754', 'Haruki1951', 'Haruki', 'Teacher. In service of curious kids since 2009.', '大阪', 'http://127.0.0.1:40319/profile_images/892724356052938754/invented_normal.jpg', false, '', 10, 78, '2017-08-02 12:30:47+00', '{others}', 0, '2026-11-26 11:09:20.748089+00', '2026-11-26 11:09:20.748089+00'),
	('1992452732819466104', 'minjun_ryu', 'Minjun ☀️', '✨ living one day at a time ✨', '서울', 'http://127.0.0.1:40319/profile_images/1992452732819466104/invented_normal.jpg', false, '', 28, 216, '2025-11-23 04:38:44+00', '{others}', 0, '2026-11-26 11:09:20.745839+00', '2026-11-26 11:09:20.745839+00');

--
-- Data for Name: people_avatar; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: people_following; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_following VALUES
	('1021201734444667994', '2026-11-26 11:09:19.131054+00', 3),
	('1065377070580523057', '2026-11-26 11:09:19.131054+00', 3),
	('1101884331262261687', '2026-11-26 11:09:19.131054+00', 3),
	('1108960057862227662', '2026-11-26 11:09:19.131054+00', 3),
	('1119271388538657926', '2026-11-26 11:09:19.131054+00', 3),
	('1125597317482117384', '2026-11-26 11:09:19.131054+00', 3),
	('1140965008', '2026-11-26 11:09:19.131054+00', 3),
	('1153986115717217982', '2026-11-26 11:09:19.131054+00', 3),
	('1196018012', '2026-11-26 11:09:19.131054+00', 3),
	('1200100623', '2026-11-26 11:09:19.131054+00', 3),
	('1204370300047342986', '2026-11-26 11:09:19.131054+00', 3),
	('1211094820121670713', '2026-11-26 11:09:19.131054+00', 3),
	('1223568272091556066', '2026-11-26 11:09:19.131054+00', 3),
	('1224739468091084142', '2026-11-26 11:09:19.131054+00', 3),
	('1261438362', '2026-11-26 11:09:19.131054+00', 3),
	('1297321327143814371', '2026-11-26 11:09:19.131054+00', 3),
	('1305579288367231682', '2026-11-26 11:09:19.131054+00', 3),
	('1347006193968103631', '2026-11-26 11:09:19.131054+00', 3),
	('1359693027202137607', '2026-11-26 11:09:19.131054+00', 3),
	('1379031337530017284', '2026-11-26 11:09:19.131054+00', 3),
	('1391886412', '2026-11-26 11:09:19.131054+00', 3),
	('1415230575698556164', '2026-11-26 11:09:19.131054+00', 3),
	('1421368256880847943', '2026-11-26 11:09:19.131054+00', 3),
	('1469173224569796667', '2026-11-26 11:09:19.131054+00', 3),
	('1485768075597686793', '2026-11-26 11:09:19.131054+00', 3),
	('1580611044954573948', '2026-11-26 11:09:19.131054+00', 3),
	('1623349129497639783', '2026-11-26 11:09:19.131054+00', 3),
	('1683415001793963180', '2026-11-26 11:09:19.131054+00', 3),
	('1695324145028800021', '2026-11-26 11:09:19.131054+00', 3),
	('1723356272171133080', '2026-11-26 11:09:19.131054+00', 3),
	('1756574385698730875', '2026-11-26 11:09:19.131054+00', 3),
	('1773037402690213895', '2026-11-26 11:09:19.131054+00', 3),
	('1773279562868658648', '2026-11-26 11:09:19.131054+00', 3),
	('1778185249189636993', '2026-11-26 11:09:19.131054+00', 3),
	('1783699963', '2026-11-26 11:09:19.131054+00', 3),
	('1808368933669432718', '2026-11-26 11:09:19.131054+00', 3),
	('1830484502', '2026-11-26 11:09:19.131054+00', 3),
	('1831757154', '2026-11-26 11:09:19.131054+00', 3),
	('1832564636994302357', '2026-11-26 11:09:19.131054+00', 3),
	('1844094452444231638', '2026-11-26 11:09:19.131054+00', 3),
	('1861028129131586460', '2026-11-26 11:09:19.131054+00', 3),
	('1867968638169992816', '2026-11-26 11:09:19.131054+00', 3),
	('1902395269102439363', '2026-11-26 11:09:19.131054+00', 3),
	('1905598088706184136', '2026-11-26 11:09:19.131054+00', 3),
	('1935075348078581150', '2026-11-26 11:09:19.131054+00', 3),
	('1957618514161680869', '2026-11-26 11:09:19.131054+00', 3),
	('1971461465332332873', '2026-11-26 11:09:19.131054+00', 3),
	('2018094475646393972', '2026-11-26 11:09:19.131054+00', 3),
	('2031308088541124356', '2026-11-26 11:09:19.131054+00', 3),
	('2084013358423354796', '2026-11-26 11:09:19.131054+00', 3),
	('2095472038593471211', '2026-11-26 11:09:19.131054+00', 3),
	('2097739760613895820', '2026-11-26 11:09:19.131054+00', 3),
	('2117102817958050973', '2026-11-26 11:09:19.131054+00', 3),
	('2270600480', '2026-11-26 11:09:19.131054+00', 3),
	('238476943', '2026-11-26 11:09:19.131054+00', 3),
	('263131927', '2026-11-26 11:09:19.131054+00', 3),
	('2792061675', '2026-11-26 11:09:19.131054+00', 3),
	('3268924912', '2026-11-26 11:09:19.131054+00', 3),
	('3286876806', '2026-11-26 11:09:19.131054+00', 3),
	('3438584907', '2026-11-26 11:09:19.131054+00', 3),
	('3475358916', '2026-11-26 11:09:19.131054+00', 3),
	('3519751206', '2026-11-26 11:09:19.131054+00', 3),
	('365991808', '2026-11-26 11:09:19.131054+00', 3),
	('3783786024', '2026-11-26 11:09:19.131054+00', 3),
	('3805437231', '2026-11-26 11:09:19.131054+00', 3),
	('389240772', '2026-11-26 11:09:19.131054+00', 3),
	('4000991892', '2026-11-26 11:09:19.131054+00', 3),
	('410752632', '2026-11-26 11:09:19.131054+00', 3),
	('425183681', '2026-11-26 11:09:19.131054+00', 3),
	('45987491', '2026-11-26 11:09:19.131054+00', 3),
	('461693282', '2026-11-26 11:09:19.131054+00', 3),
	('527007877', '2026-11-26 11:09:19.131054+00', 3),
	('664786418204891501', '2026-11-26 11:09:19.131054+00', 3),
	('674378864443008125', '2026-11-26 11:09:19.131054+00', 3),
	('694818236', '2026-11-26 11:09:19.131054+00', 3),
	('728560127894964535', '2026-11-26 11:09:19.131054+00', 3),
	('773609916148697796', '2026-11-26 11:09:19.131054+00', 3),
	('778896270981001716', '2026-11-26 11:09:19.131054+00', 3),
	('825861972', '2026-11-26 11:09:19.131054+00', 3),
	('839941567488006478', '2026-11-26 11:09:19.131054+00', 3),
	('84041403', '2026-11-26 11:09:19.131054+00', 3),
	('887752122', '2026-11-26 11:09:19.131054+00', 3),
	('89389673', '2026-11-26 11:09:19.131054+00', 3),
	('94596413', '2026-11-26 11:09:19.131054+00', 3),
	('954075373922663355', '2026-11-26 11:09:19.131054+00', 3),
	('991821742900098402', '2026-11-26 11:09:19.131054+00', 3),
	('1047877718902090160', '2026-11-26 11:09:19.171095+00', 4),
	('1059372998', '2026-11-26 11:09:19.171095+00', 4),
	('1186852555822320725', '2026-11-26 11:09:19.171095+00', 4),
	('1196018012', '2026-11-26 11:09:19.171095+00', 4),
	('1200100623', '2026-11-26 11:09:19.171095+00', 4),
	('1204370300047342986', '2026-11-26 11:09:19.171095+00', 4),
	('1211168866803680955', '2026-11-26 11:09:19.171095+00', 4),
	('1224739468091084142', '2026-11-26 11:09:19.171095+00', 4),
	('1253297379623803132', '2026-11-26 11:09:19.171095+00', 4),
	('1261438362', '2026-11-26 11:09:19.171095+00', 4),
	('1347006193968103631', '2026-11-26 11:09:19.171095+00', 4),
	('1367098243281210315', '2026-11-26 11:09:19.171095+00', 4),
	('1371146297318686263', '2026-11-26 11:09:19.171095+00', 4),
	('1512720596539045361', '2026-11-26 11:09:19.171095+00', 4),
	('1518922402948885354', '2026-11-26 11:09:19.171095+00', 4),
	('1559024917780635040', '2026-11-26 11:09:19.171095+00', 4),
	('157384964', '2026-11-26 11:09:19.171095+00', 4),
	('1765004795144459730', '2026-11-26 11:09:19.171095+00', 4),
	('1783699963', '2026-11-26 11:09:19.171095+00', 4),
	('1808368933669432718', '2026-11-26 11:09:19.171095+00', 4),
	('1867051991', '2026-11-26 11:09:19.171095+00', 4),
	('1875849093510564487', '2026-11-26 11:09:19.171095+00', 4),
	('1893671272', '2026-11-26 11:09:19.171095+00', 4),
	('1933521866825618431', '2026-11-26 11:09:19.171095+00', 4),
	('1947808773757097424', '2026-11-26 11:09:19.171095+00', 4),
	('2014359373037190351', '2026-11-26 11:09:19.171095+00', 4),
	('2464565699', '2026-11-26 11:09:19.171095+00', 4),
	('2531013945', '2026-11-26 11:09:19.171095+00', 4),
	('275279731', '2026-11-26 11:09:19.171095+00', 4),
	('2965939519', '2026-11-26 11:09:19.171095+00', 4),
	('33203334', '2026-11-26 11:09:19.171095+00', 4),
	('3427278154', '2026-11-26 11:09:19.171095+00', 4),
	('3438584907', '2026-11-26 11:09:19.171095+00', 4),
	('3768556398', '2026-11-26 11:09:19.171095+00', 4),
	('425183681', '2026-11-26 11:09:19.171095+00', 4),
	('453980305', '2026-11-26 11:09:19.171095+00', 4),
	('531907205', '2026-11-26 11:09:19.171095+00', 4),
	('727855142679433669', '2026-11-26 11:09:19.171095+00', 4),
	('727934174742578004', '2026-11-26 11:09:19.171095+00', 4),
	('739752612839649036', '2026-11-26 11:09:19.171095+00', 4),
	('748127660010938365', '2026-11-26 11:09:19.171095+00', 4),
	('756162827', '2026-11-26 11:09:19.171095+00', 4),
	('839941567488006478', '2026-11-26 11:09:19.171095+00', 4),
	('84041403', '2026-11-26 11:09:19.171095+00', 4),
	('854198010', '2026-11-26 11:09:19.171095+00', 4),
	('864893694885590177', '2026-11-26 11:09:19.171095+00', 4),
	('934021419445995754', '2026-11-26 11:09:19.171095+00', 4),
	('1050846952', '2026-11-26 11:09:19.241073+00', 7),
	('1061182119078728778', '2026-11-26 11:09:19.241073+00', 7),
	('1065377070580523057', '2026-11-26 11:09:19.241073+00', 7),
	('1093638227220452514', '2026-11-26 11:09:19.241073+00', 7),
	('1102571028905710249', '2026-11-26 11:09:19.241073+00', 7),
	('1108960057862227662', '2026-11-26 11:09:19.241073+00', 7),
	('1109836216505636460', '2026-11-26 11:09:19.241073+00', 7),
	('1116123098107484062', '2026-11-26 11:09:19.241073+00', 7),
	('1173703939', '2026-11-26 11:09:19.241073+00', 7),
	('1186852555822320725', '2026-11-26 11:09:19.241073+00', 7),
	('1198161573056876632', '2026-11-26 11:09:19.241073+00', 7),
	('1200638601791784063', '2026-11-26 11:09:19.241073+00', 7),
	('1203665688058785836', '2026-11-26 11:09:19.241073+00', 7),
	('1208832603198314038', '2026-11-26 11:09:19.241073+00', 7),
	('1215685342', '2026-11-26 11:09:19.241073+00', 7),
	('1282440685579022755', '2026-11-26 11:09:19.241073+00', 7),
	('1288233977928105589', '2026-11-26 11:09:19.241073+00', 7),
	('1355783877', '2026-11-26 11:09:19.241073+00', 7),
	('1390890312', '2026-11-26 11:09:19.241073+00', 7),
	('1409496914663907097', '2026-11-26 11:09:19.241073+00', 7),
	('1415230575698556164', '2026-11-26 11:09:19.241073+00', 7),
	('1421368256880847943', '2026-11-26 11:09:19.241073+00', 7),
	('1512625313357326125', '2026-11-26 11:09:19.241073+00', 7),
	('1518922402948885354', '2026-11-26 11:09:19.241073+00', 7),
	('1543389790163144536', '2026-11-26 11:09:19.241073+00', 7),
	('1569987130326581436', '2026-11-26 11:09:19.241073+00', 7),
	('1662341302948668653', '2026-11-26 11:09:19.241073+00', 7),
	('1665961079', '2026-11-26 11:09:19.241073+00', 7),
	('1676144535285682656', '2026-11-26 11:09:19.241073+00', 7),
	('1690076622027664876', '2026-11-26 11:09:19.241073+00', 7),
	('171461689', '2026-11-26 11:09:19.241073+00', 7),
	('1744843283799425984', '2026-11-26 11:09:19.241073+00', 7),
	('1755602091072852938', '2026-11-26 11:09:19.241073+00', 7),
	('1773037402690213895', '2026-11-26 11:09:19.241073+00', 7),
	('1783699963', '2026-11-26 11:09:19.241073+00', 7),
	('1795738721', '2026-11-26 11:09:19.241073+00', 7),
	('1872075803934346146', '2026-11-26 11:09:19.241073+00', 7),
	('1875849093510564487', '2026-11-26 11:09:19.241073+00', 7),
	('1892907836928294512', '2026-11-26 11:09:19.241073+00', 7),
	('1925985460617582819', '2026-11-26 11:09:19.241073+00', 7),
	('1929327151336227260', '2026-11-26 11:09:19.241073+00', 7),
	('1933521866825618431', '2026-11-26 11:09:19.241073+00', 7),
	('1947808773757097424', '2026-11-26 11:09:19.241073+00', 7),
	('1981047858846293471', '2026-11-26 11:09:19.241073+00', 7),
	('2014359373037190351', '2026-11-26 11:09:19.241073+00', 7),
	('2036484634981948469', '2026-11-26 11:09:19.241073+00', 7),
	('2084013358423354796', '2026-11-26 11:09:19.241073+00', 7),
	('2112238007', '2026-11-26 11:09:19.241073+00', 7),
	('2117102817958050973', '2026-11-26 11:09:19.241073+00', 7),
	('21518732', '2026-11-26 11:09:19.241073+00', 7),
	('238476943', '2026-11-26 11:09:19.241073+00', 7),
	('2578016926', '2026-11-26 11:09:19.241073+00', 7),
	('260576102', '2026-11-26 11:09:19.241073+00', 7),
	('2954337574', '2026-11-26 11:09:19.241073+00', 7),
	('3210353593', '2026-11-26 11:09:19.241073+00', 7),
	('3268924912', '2026-11-26 11:09:19.241073+00', 7),
	('3375254198', '2026-11-26 11:09:19.241073+00', 7),
	('3427278154', '2026-11-26 11:09:19.241073+00', 7),
	('3724497957', '2026-11-26 11:09:19.241073+00', 7),
	('453980305', '2026-11-26 11:09:19.241073+00', 7),
	('50256949', '2026-11-26 11:09:19.241073+00', 7),
	('714105724910026239', '2026-11-26 11:09:19.241073+00', 7),
	('727934174742578004', '2026-11-26 11:09:19.241073+00', 7),
	('773609916148697796', '2026-11-26 11:09:19.241073+00', 7),
	('778896270981001716', '2026-11-26 11:09:19.241073+00', 7),
	('831627621272430392', '2026-11-26 11:09:19.241073+00', 7),
	('84041403', '2026-11-26 11:09:19.241073+00', 7);
INSERT INTO public.people_following VALUES
	('865169511415664045', '2026-11-26 11:09:19.241073+00', 7),
	('942499580008351211', '2026-11-26 11:09:19.241073+00', 7),
	('951930930816194356', '2026-11-26 11:09:19.241073+00', 7),
	('955078337', '2026-11-26 11:09:19.241073+00', 7),
	('956697856936892335', '2026-11-26 11:09:19.241073+00', 7),
	('980063975', '2026-11-26 11:09:19.241073+00', 7),
	('1004413839610703338', '2026-11-26 11:09:19.262068+00', 6),
	('1065377070580523057', '2026-11-26 11:09:19.262068+00', 6),
	('1116123098107484062', '2026-11-26 11:09:19.262068+00', 6),
	('1119271388538657926', '2026-11-26 11:09:19.262068+00', 6),
	('1140965008', '2026-11-26 11:09:19.262068+00', 6),
	('1157301270981733307', '2026-11-26 11:09:19.262068+00', 6),
	('1169133508', '2026-11-26 11:09:19.262068+00', 6),
	('1200100623', '2026-11-26 11:09:19.262068+00', 6),
	('1282440685579022755', '2026-11-26 11:09:19.262068+00', 6),
	('1371146297318686263', '2026-11-26 11:09:19.262068+00', 6),
	('1380812149', '2026-11-26 11:09:19.262068+00', 6),
	('1382669805293029444', '2026-11-26 11:09:19.262068+00', 6),
	('1414642202606743107', '2026-11-26 11:09:19.262068+00', 6),
	('1418007629160759841', '2026-11-26 11:09:19.262068+00', 6),
	('1422258117902227474', '2026-11-26 11:09:19.262068+00', 6),
	('1517763798135815317', '2026-11-26 11:09:19.262068+00', 6),
	('1567449962133169568', '2026-11-26 11:09:19.262068+00', 6),
	('1674419504339466089', '2026-11-26 11:09:19.262068+00', 6),
	('1676144535285682656', '2026-11-26 11:09:19.262068+00', 6),
	('1683415001793963180', '2026-11-26 11:09:19.262068+00', 6),
	('1744052700131413087', '2026-11-26 11:09:19.262068+00', 6),
	('1816561814318963605', '2026-11-26 11:09:19.262068+00', 6),
	('1828159236235686919', '2026-11-26 11:09:19.262068+00', 6),
	('1867051991', '2026-11-26 11:09:19.262068+00', 6),
	('1875849093510564487', '2026-11-26 11:09:19.262068+00', 6),
	('1885603738236840006', '2026-11-26 11:09:19.262068+00', 6),
	('1892907836928294512', '2026-11-26 11:09:19.262068+00', 6),
	('1981047858846293471', '2026-11-26 11:09:19.262068+00', 6),
	('1989837697331543424', '2026-11-26 11:09:19.262068+00', 6),
	('2002738138', '2026-11-26 11:09:19.262068+00', 6),
	('2014359373037190351', '2026-11-26 11:09:19.262068+00', 6),
	('2039466861546097914', '2026-11-26 11:09:19.262068+00', 6),
	('2051150882682618919', '2026-11-26 11:09:19.262068+00', 6),
	('2117102817958050973', '2026-11-26 11:09:19.262068+00', 6),
	('2224449795', '2026-11-26 11:09:19.262068+00', 6),
	('2239769953', '2026-11-26 11:09:19.262068+00', 6),
	('276612923', '2026-11-26 11:09:19.262068+00', 6),
	('2792061675', '2026-11-26 11:09:19.262068+00', 6),
	('3268924912', '2026-11-26 11:09:19.262068+00', 6),
	('3427278154', '2026-11-26 11:09:19.262068+00', 6),
	('3475358916', '2026-11-26 11:09:19.262068+00', 6),
	('3676658614', '2026-11-26 11:09:19.262068+00', 6),
	('389240772', '2026-11-26 11:09:19.262068+00', 6),
	('689181204', '2026-11-26 11:09:19.262068+00', 6),
	('778896270981001716', '2026-11-26 11:09:19.262068+00', 6),
	('887752122', '2026-11-26 11:09:19.262068+00', 6),
	('89389673', '2026-11-26 11:09:19.262068+00', 6),
	('942499580008351211', '2026-11-26 11:09:19.262068+00', 6),
	('954075373922663355', '2026-11-26 11:09:19.262068+00', 6),
	('955078337', '2026-11-26 11:09:19.262068+00', 6),
	('965706417566543430', '2026-11-26 11:09:19.262068+00', 6),
	('976921072', '2026-11-26 11:09:19.262068+00', 6),
	('980063975', '2026-11-26 11:09:19.262068+00', 6),
	('1044390987710425272', '2026-11-26 11:09:19.311683+00', 2),
	('1059396101', '2026-11-26 11:09:19.311683+00', 2),
	('1065951322781079497', '2026-11-26 11:09:19.311683+00', 2),
	('1084922390309910053', '2026-11-26 11:09:19.311683+00', 2),
	('1101884331262261687', '2026-11-26 11:09:19.311683+00', 2),
	('1111083647072029481', '2026-11-26 11:09:19.311683+00', 2),
	('1116123098107484062', '2026-11-26 11:09:19.311683+00', 2),
	('1119271388538657926', '2026-11-26 11:09:19.311683+00', 2),
	('1169133508', '2026-11-26 11:09:19.311683+00', 2),
	('1200638601791784063', '2026-11-26 11:09:19.311683+00', 2),
	('1211094820121670713', '2026-11-26 11:09:19.311683+00', 2),
	('123173870', '2026-11-26 11:09:19.311683+00', 2),
	('1246302168366386705', '2026-11-26 11:09:19.311683+00', 2),
	('1246896974745801889', '2026-11-26 11:09:19.311683+00', 2),
	('1261438362', '2026-11-26 11:09:19.311683+00', 2),
	('12727298', '2026-11-26 11:09:19.311683+00', 2),
	('1288233977928105589', '2026-11-26 11:09:19.311683+00', 2),
	('1303631976621554569', '2026-11-26 11:09:19.311683+00', 2),
	('1316787869460159803', '2026-11-26 11:09:19.311683+00', 2),
	('1367098243281210315', '2026-11-26 11:09:19.311683+00', 2),
	('1380812149', '2026-11-26 11:09:19.311683+00', 2),
	('1388933251512015641', '2026-11-26 11:09:19.311683+00', 2),
	('1390890312', '2026-11-26 11:09:19.311683+00', 2),
	('1396697895357104174', '2026-11-26 11:09:19.311683+00', 2),
	('1410138824345010699', '2026-11-26 11:09:19.311683+00', 2),
	('1421368256880847943', '2026-11-26 11:09:19.311683+00', 2),
	('1435244227258226704', '2026-11-26 11:09:19.311683+00', 2),
	('1453172142432930823', '2026-11-26 11:09:19.311683+00', 2),
	('1467657027555566373', '2026-11-26 11:09:19.311683+00', 2),
	('1469173224569796667', '2026-11-26 11:09:19.311683+00', 2),
	('1480551636485843353', '2026-11-26 11:09:19.311683+00', 2),
	('1490570084762047291', '2026-11-26 11:09:19.311683+00', 2),
	('1492246112993035000', '2026-11-26 11:09:19.311683+00', 2),
	('1517763798135815317', '2026-11-26 11:09:19.311683+00', 2),
	('1518922402948885354', '2026-11-26 11:09:19.311683+00', 2),
	('1528047379443209178', '2026-11-26 11:09:19.311683+00', 2),
	('1556318135673113514', '2026-11-26 11:09:19.311683+00', 2),
	('1565335382225677652', '2026-11-26 11:09:19.311683+00', 2),
	('1567449962133169568', '2026-11-26 11:09:19.311683+00', 2),
	('1569987130326581436', '2026-11-26 11:09:19.311683+00', 2),
	('157384964', '2026-11-26 11:09:19.311683+00', 2),
	('1611777234366756119', '2026-11-26 11:09:19.311683+00', 2),
	('1623349129497639783', '2026-11-26 11:09:19.311683+00', 2),
	('1649998677579411177', '2026-11-26 11:09:19.311683+00', 2),
	('1662341302948668653', '2026-11-26 11:09:19.311683+00', 2),
	('1665961079', '2026-11-26 11:09:19.311683+00', 2),
	('1676777378406775176', '2026-11-26 11:09:19.311683+00', 2),
	('1691298277121953336', '2026-11-26 11:09:19.311683+00', 2),
	('1695324145028800021', '2026-11-26 11:09:19.311683+00', 2),
	('1754923240783487875', '2026-11-26 11:09:19.311683+00', 2),
	('1755602091072852938', '2026-11-26 11:09:19.311683+00', 2),
	('1756574385698730875', '2026-11-26 11:09:19.311683+00', 2),
	('1769846684678494956', '2026-11-26 11:09:19.311683+00', 2),
	('1771506061', '2026-11-26 11:09:19.311683+00', 2),
	('1791907375', '2026-11-26 11:09:19.311683+00', 2),
	('1794790236172343551', '2026-11-26 11:09:19.311683+00', 2),
	('1829485086545117234', '2026-11-26 11:09:19.311683+00', 2),
	('1830389387888041359', '2026-11-26 11:09:19.311683+00', 2),
	('1830484502', '2026-11-26 11:09:19.311683+00', 2),
	('1831757154', '2026-11-26 11:09:19.311683+00', 2),
	('1832564636994302357', '2026-11-26 11:09:19.311683+00', 2),
	('1850568011472156141', '2026-11-26 11:09:19.311683+00', 2),
	('1853184067907360456', '2026-11-26 11:09:19.311683+00', 2),
	('1861028129131586460', '2026-11-26 11:09:19.311683+00', 2),
	('1890476885', '2026-11-26 11:09:19.311683+00', 2),
	('1892907836928294512', '2026-11-26 11:09:19.311683+00', 2),
	('1898383965800671162', '2026-11-26 11:09:19.311683+00', 2),
	('1905598088706184136', '2026-11-26 11:09:19.311683+00', 2),
	('1923164975680823946', '2026-11-26 11:09:19.311683+00', 2),
	('1929023546425501628', '2026-11-26 11:09:19.311683+00', 2),
	('1931229009779547411', '2026-11-26 11:09:19.311683+00', 2),
	('1935075348078581150', '2026-11-26 11:09:19.311683+00', 2),
	('2001363057', '2026-11-26 11:09:19.311683+00', 2),
	('2014359373037190351', '2026-11-26 11:09:19.311683+00', 2),
	('2018094475646393972', '2026-11-26 11:09:19.311683+00', 2),
	('2020594886315866131', '2026-11-26 11:09:19.311683+00', 2),
	('2039466861546097914', '2026-11-26 11:09:19.311683+00', 2),
	('2095154625007796591', '2026-11-26 11:09:19.311683+00', 2),
	('2097739760613895820', '2026-11-26 11:09:19.311683+00', 2),
	('212878566', '2026-11-26 11:09:19.311683+00', 2),
	('2239769953', '2026-11-26 11:09:19.311683+00', 2),
	('2495654670', '2026-11-26 11:09:19.311683+00', 2),
	('2551666627', '2026-11-26 11:09:19.311683+00', 2),
	('260576102', '2026-11-26 11:09:19.311683+00', 2),
	('2708643612', '2026-11-26 11:09:19.311683+00', 2),
	('275279731', '2026-11-26 11:09:19.311683+00', 2),
	('2954337574', '2026-11-26 11:09:19.311683+00', 2),
	('297230523', '2026-11-26 11:09:19.311683+00', 2),
	('317866529', '2026-11-26 11:09:19.311683+00', 2),
	('3210353593', '2026-11-26 11:09:19.311683+00', 2),
	('3211182189', '2026-11-26 11:09:19.311683+00', 2),
	('3279210042', '2026-11-26 11:09:19.311683+00', 2),
	('3286876806', '2026-11-26 11:09:19.311683+00', 2),
	('3375254198', '2026-11-26 11:09:19.311683+00', 2),
	('3427278154', '2026-11-26 11:09:19.311683+00', 2),
	('3429868549', '2026-11-26 11:09:19.311683+00', 2),
	('3528655399', '2026-11-26 11:09:19.311683+00', 2),
	('3615376855', '2026-11-26 11:09:19.311683+00', 2),
	('3662631511', '2026-11-26 11:09:19.311683+00', 2),
	('3676658614', '2026-11-26 11:09:19.311683+00', 2),
	('3712626994', '2026-11-26 11:09:19.311683+00', 2),
	('389240772', '2026-11-26 11:09:19.311683+00', 2),
	('3944602520', '2026-11-26 11:09:19.311683+00', 2),
	('4000991892', '2026-11-26 11:09:19.311683+00', 2),
	('453980305', '2026-11-26 11:09:19.311683+00', 2),
	('461693282', '2026-11-26 11:09:19.311683+00', 2),
	('50256949', '2026-11-26 11:09:19.311683+00', 2),
	('531907205', '2026-11-26 11:09:19.311683+00', 2),
	('605170135', '2026-11-26 11:09:19.311683+00', 2),
	('638648295', '2026-11-26 11:09:19.311683+00', 2),
	('663188268540272814', '2026-11-26 11:09:19.311683+00', 2),
	('664486234137076186', '2026-11-26 11:09:19.311683+00', 2),
	('674378864443008125', '2026-11-26 11:09:19.311683+00', 2),
	('689915625373519923', '2026-11-26 11:09:19.311683+00', 2),
	('690488636946500879', '2026-11-26 11:09:19.311683+00', 2),
	('727934174742578004', '2026-11-26 11:09:19.311683+00', 2),
	('748263009035762825', '2026-11-26 11:09:19.311683+00', 2),
	('749205267', '2026-11-26 11:09:19.311683+00', 2),
	('756162827', '2026-11-26 11:09:19.311683+00', 2),
	('773609916148697796', '2026-11-26 11:09:19.311683+00', 2),
	('825861972', '2026-11-26 11:09:19.311683+00', 2),
	('831627621272430392', '2026-11-26 11:09:19.311683+00', 2),
	('833041832', '2026-11-26 11:09:19.311683+00', 2),
	('864893694885590177', '2026-11-26 11:09:19.311683+00', 2),
	('874028052364520326', '2026-11-26 11:09:19.311683+00', 2),
	('886196930645378376', '2026-11-26 11:09:19.311683+00', 2),
	('890307530965115678', '2026-11-26 11:09:19.311683+00', 2),
	('909374834783622564', '2026-11-26 11:09:19.311683+00', 2),
	('951930930816194356', '2026-11-26 11:09:19.311683+00', 2),
	('955078337', '2026-11-26 11:09:19.311683+00', 2),
	('976921072', '2026-11-26 11:09:19.311683+00', 2),
	('985255620726592304', '2026-11-26 11:09:19.311683+00', 2),
	('991821742900098402', '2026-11-26 11:09:19.311683+00', 2),
	('1004413839610703338', '2026-11-26 11:09:19.473019+00', 5),
	('1040664953055423069', '2026-11-26 11:09:19.473019+00', 5),
	('1050846952', '2026-11-26 11:09:19.473019+00', 5),
	('1052993519438462065', '2026-11-26 11:09:19.473019+00', 5),
	('1053626773928360654', '2026-11-26 11:09:19.473019+00', 5),
	('1065951322781079497', '2026-11-26 11:09:19.473019+00', 5),
	('1084922390309910053', '2026-11-26 11:09:19.473019+00', 5),
	('1093638227220452514', '2026-11-26 11:09:19.473019+00', 5);
INSERT INTO public.people_following VALUES
	('1102571028905710249', '2026-11-26 11:09:19.473019+00', 5),
	('1109836216505636460', '2026-11-26 11:09:19.473019+00', 5),
	('1111083647072029481', '2026-11-26 11:09:19.473019+00', 5),
	('1116123098107484062', '2026-11-26 11:09:19.473019+00', 5),
	('1125597317482117384', '2026-11-26 11:09:19.473019+00', 5),
	('1127469564181501336', '2026-11-26 11:09:19.473019+00', 5),
	('1135989023', '2026-11-26 11:09:19.473019+00', 5),
	('1140965008', '2026-11-26 11:09:19.473019+00', 5),
	('1153986115717217982', '2026-11-26 11:09:19.473019+00', 5),
	('1157301270981733307', '2026-11-26 11:09:19.473019+00', 5),
	('1164157788576430320', '2026-11-26 11:09:19.473019+00', 5),
	('1173703939', '2026-11-26 11:09:19.473019+00', 5),
	('1184012386', '2026-11-26 11:09:19.473019+00', 5),
	('1186080748431912448', '2026-11-26 11:09:19.473019+00', 5),
	('1186852555822320725', '2026-11-26 11:09:19.473019+00', 5),
	('1198161573056876632', '2026-11-26 11:09:19.473019+00', 5),
	('1200100623', '2026-11-26 11:09:19.473019+00', 5),
	('1206260533104040546', '2026-11-26 11:09:19.473019+00', 5),
	('1209635172716068240', '2026-11-26 11:09:19.473019+00', 5),
	('1209780096513197804', '2026-11-26 11:09:19.473019+00', 5),
	('1210865122511463302', '2026-11-26 11:09:19.473019+00', 5),
	('1215685342', '2026-11-26 11:09:19.473019+00', 5),
	('1246302168366386705', '2026-11-26 11:09:19.473019+00', 5),
	('1261438362', '2026-11-26 11:09:19.473019+00', 5),
	('1288233977928105589', '2026-11-26 11:09:19.473019+00', 5),
	('1305579288367231682', '2026-11-26 11:09:19.473019+00', 5),
	('1316787869460159803', '2026-11-26 11:09:19.473019+00', 5),
	('1332036133622858947', '2026-11-26 11:09:19.473019+00', 5),
	('1355783877', '2026-11-26 11:09:19.473019+00', 5),
	('1365445688357336486', '2026-11-26 11:09:19.473019+00', 5),
	('1367098243281210315', '2026-11-26 11:09:19.473019+00', 5),
	('1369080124537323961', '2026-11-26 11:09:19.473019+00', 5),
	('1369241547419318987', '2026-11-26 11:09:19.473019+00', 5),
	('1373734705798848244', '2026-11-26 11:09:19.473019+00', 5),
	('1379031337530017284', '2026-11-26 11:09:19.473019+00', 5),
	('1379899168044659547', '2026-11-26 11:09:19.473019+00', 5),
	('1380812149', '2026-11-26 11:09:19.473019+00', 5),
	('1382669805293029444', '2026-11-26 11:09:19.473019+00', 5),
	('1388933251512015641', '2026-11-26 11:09:19.473019+00', 5),
	('1390890312', '2026-11-26 11:09:19.473019+00', 5),
	('1391886412', '2026-11-26 11:09:19.473019+00', 5),
	('1396697895357104174', '2026-11-26 11:09:19.473019+00', 5),
	('1410138824345010699', '2026-11-26 11:09:19.473019+00', 5),
	('1421368256880847943', '2026-11-26 11:09:19.473019+00', 5),
	('1422328127844962820', '2026-11-26 11:09:19.473019+00', 5),
	('1428075482498905232', '2026-11-26 11:09:19.473019+00', 5),
	('1469173224569796667', '2026-11-26 11:09:19.473019+00', 5),
	('1480551636485843353', '2026-11-26 11:09:19.473019+00', 5),
	('1490570084762047291', '2026-11-26 11:09:19.473019+00', 5),
	('1492246112993035000', '2026-11-26 11:09:19.473019+00', 5),
	('1507635998058427430', '2026-11-26 11:09:19.473019+00', 5),
	('1517763798135815317', '2026-11-26 11:09:19.473019+00', 5),
	('152462835', '2026-11-26 11:09:19.473019+00', 5),
	('1528047379443209178', '2026-11-26 11:09:19.473019+00', 5),
	('1529880087937330605', '2026-11-26 11:09:19.473019+00', 5),
	('1537444077556914566', '2026-11-26 11:09:19.473019+00', 5),
	('1543389790163144536', '2026-11-26 11:09:19.473019+00', 5),
	('1555388947783686478', '2026-11-26 11:09:19.473019+00', 5),
	('1559983058044507137', '2026-11-26 11:09:19.473019+00', 5),
	('1565335382225677652', '2026-11-26 11:09:19.473019+00', 5),
	('1565593338', '2026-11-26 11:09:19.473019+00', 5),
	('1567449962133169568', '2026-11-26 11:09:19.473019+00', 5),
	('1569987130326581436', '2026-11-26 11:09:19.473019+00', 5),
	('157384964', '2026-11-26 11:09:19.473019+00', 5),
	('1580611044954573948', '2026-11-26 11:09:19.473019+00', 5),
	('1591132076165740740', '2026-11-26 11:09:19.473019+00', 5),
	('1593766053047418771', '2026-11-26 11:09:19.473019+00', 5),
	('1611777234366756119', '2026-11-26 11:09:19.473019+00', 5),
	('1623349129497639783', '2026-11-26 11:09:19.473019+00', 5),
	('1662341302948668653', '2026-11-26 11:09:19.473019+00', 5),
	('1676777378406775176', '2026-11-26 11:09:19.473019+00', 5),
	('1682243203993449634', '2026-11-26 11:09:19.473019+00', 5),
	('1691298277121953336', '2026-11-26 11:09:19.473019+00', 5),
	('1708663633132879923', '2026-11-26 11:09:19.473019+00', 5),
	('171461689', '2026-11-26 11:09:19.473019+00', 5),
	('1736128107447020056', '2026-11-26 11:09:19.473019+00', 5),
	('1739498988321040194', '2026-11-26 11:09:19.473019+00', 5),
	('1755602091072852938', '2026-11-26 11:09:19.473019+00', 5),
	('1757370558022092708', '2026-11-26 11:09:19.473019+00', 5),
	('1771506061', '2026-11-26 11:09:19.473019+00', 5),
	('1773037402690213895', '2026-11-26 11:09:19.473019+00', 5),
	('1791907375', '2026-11-26 11:09:19.473019+00', 5),
	('1795738721', '2026-11-26 11:09:19.473019+00', 5),
	('1802511903885566481', '2026-11-26 11:09:19.473019+00', 5),
	('1808864422240277912', '2026-11-26 11:09:19.473019+00', 5),
	('1812097408347296654', '2026-11-26 11:09:19.473019+00', 5),
	('1815129268109632939', '2026-11-26 11:09:19.473019+00', 5),
	('1816561814318963605', '2026-11-26 11:09:19.473019+00', 5),
	('1828159236235686919', '2026-11-26 11:09:19.473019+00', 5),
	('1829485086545117234', '2026-11-26 11:09:19.473019+00', 5),
	('1830484502', '2026-11-26 11:09:19.473019+00', 5),
	('1831757154', '2026-11-26 11:09:19.473019+00', 5),
	('1853184067907360456', '2026-11-26 11:09:19.473019+00', 5),
	('1867968638169992816', '2026-11-26 11:09:19.473019+00', 5),
	('1870427537', '2026-11-26 11:09:19.473019+00', 5),
	('1894792711652795568', '2026-11-26 11:09:19.473019+00', 5),
	('1897533460004774628', '2026-11-26 11:09:19.473019+00', 5),
	('1905598088706184136', '2026-11-26 11:09:19.473019+00', 5),
	('1923164975680823946', '2026-11-26 11:09:19.473019+00', 5),
	('1923297102', '2026-11-26 11:09:19.473019+00', 5),
	('1925985460617582819', '2026-11-26 11:09:19.473019+00', 5),
	('1935075348078581150', '2026-11-26 11:09:19.473019+00', 5),
	('1947808773757097424', '2026-11-26 11:09:19.473019+00', 5),
	('1957125970', '2026-11-26 11:09:19.473019+00', 5),
	('1981047858846293471', '2026-11-26 11:09:19.473019+00', 5),
	('1989837697331543424', '2026-11-26 11:09:19.473019+00', 5),
	('2002738138', '2026-11-26 11:09:19.473019+00', 5),
	('2012324822597134631', '2026-11-26 11:09:19.473019+00', 5),
	('2018094475646393972', '2026-11-26 11:09:19.473019+00', 5),
	('2020594886315866131', '2026-11-26 11:09:19.473019+00', 5),
	('2023092009771921326', '2026-11-26 11:09:19.473019+00', 5),
	('2031308088541124356', '2026-11-26 11:09:19.473019+00', 5),
	('2052904662292171402', '2026-11-26 11:09:19.473019+00', 5),
	('2061960568971086681', '2026-11-26 11:09:19.473019+00', 5),
	('2073580621968478004', '2026-11-26 11:09:19.473019+00', 5),
	('2084013358423354796', '2026-11-26 11:09:19.473019+00', 5),
	('2095154625007796591', '2026-11-26 11:09:19.473019+00', 5),
	('2095472038593471211', '2026-11-26 11:09:19.473019+00', 5),
	('2307541', '2026-11-26 11:09:19.473019+00', 5),
	('2317995132', '2026-11-26 11:09:19.473019+00', 5),
	('2350359475', '2026-11-26 11:09:19.473019+00', 5),
	('2420176270', '2026-11-26 11:09:19.473019+00', 5),
	('2464565699', '2026-11-26 11:09:19.473019+00', 5),
	('2495654670', '2026-11-26 11:09:19.473019+00', 5),
	('2531013945', '2026-11-26 11:09:19.473019+00', 5),
	('2534596099', '2026-11-26 11:09:19.473019+00', 5),
	('2556939424', '2026-11-26 11:09:19.473019+00', 5),
	('2578016926', '2026-11-26 11:09:19.473019+00', 5),
	('2634690155', '2026-11-26 11:09:19.473019+00', 5),
	('2676790572', '2026-11-26 11:09:19.473019+00', 5),
	('275279731', '2026-11-26 11:09:19.473019+00', 5),
	('276612923', '2026-11-26 11:09:19.473019+00', 5),
	('2965939519', '2026-11-26 11:09:19.473019+00', 5),
	('297135739', '2026-11-26 11:09:19.473019+00', 5),
	('297230523', '2026-11-26 11:09:19.473019+00', 5),
	('2976358160', '2026-11-26 11:09:19.473019+00', 5),
	('308856401', '2026-11-26 11:09:19.473019+00', 5),
	('3098692461', '2026-11-26 11:09:19.473019+00', 5),
	('317866529', '2026-11-26 11:09:19.473019+00', 5),
	('33203334', '2026-11-26 11:09:19.473019+00', 5),
	('3375254198', '2026-11-26 11:09:19.473019+00', 5),
	('3427278154', '2026-11-26 11:09:19.473019+00', 5),
	('3429868549', '2026-11-26 11:09:19.473019+00', 5),
	('3519751206', '2026-11-26 11:09:19.473019+00', 5),
	('3615376855', '2026-11-26 11:09:19.473019+00', 5),
	('365991808', '2026-11-26 11:09:19.473019+00', 5),
	('3662631511', '2026-11-26 11:09:19.473019+00', 5),
	('3805437231', '2026-11-26 11:09:19.473019+00', 5),
	('381974669', '2026-11-26 11:09:19.473019+00', 5),
	('389240772', '2026-11-26 11:09:19.473019+00', 5),
	('3922412202', '2026-11-26 11:09:19.473019+00', 5),
	('3944602520', '2026-11-26 11:09:19.473019+00', 5),
	('4000991892', '2026-11-26 11:09:19.473019+00', 5),
	('408115228', '2026-11-26 11:09:19.473019+00', 5),
	('41406211', '2026-11-26 11:09:19.473019+00', 5),
	('425183681', '2026-11-26 11:09:19.473019+00', 5),
	('45987491', '2026-11-26 11:09:19.473019+00', 5),
	('461693282', '2026-11-26 11:09:19.473019+00', 5),
	('479048412', '2026-11-26 11:09:19.473019+00', 5),
	('554243010', '2026-11-26 11:09:19.473019+00', 5),
	('638648295', '2026-11-26 11:09:19.473019+00', 5),
	('665386579', '2026-11-26 11:09:19.473019+00', 5),
	('674378864443008125', '2026-11-26 11:09:19.473019+00', 5),
	('714105724910026239', '2026-11-26 11:09:19.473019+00', 5),
	('727855142679433669', '2026-11-26 11:09:19.473019+00', 5),
	('727934174742578004', '2026-11-26 11:09:19.473019+00', 5),
	('734658218810761309', '2026-11-26 11:09:19.473019+00', 5),
	('748127660010938365', '2026-11-26 11:09:19.473019+00', 5),
	('748605089145000052', '2026-11-26 11:09:19.473019+00', 5),
	('778896270981001716', '2026-11-26 11:09:19.473019+00', 5),
	('794210101429983364', '2026-11-26 11:09:19.473019+00', 5),
	('805763973608875200', '2026-11-26 11:09:19.473019+00', 5),
	('820254137157032770', '2026-11-26 11:09:19.473019+00', 5),
	('825861972', '2026-11-26 11:09:19.473019+00', 5),
	('833041832', '2026-11-26 11:09:19.473019+00', 5),
	('838524335860666069', '2026-11-26 11:09:19.473019+00', 5),
	('854415153488117151', '2026-11-26 11:09:19.473019+00', 5),
	('868217675172349465', '2026-11-26 11:09:19.473019+00', 5),
	('87048455', '2026-11-26 11:09:19.473019+00', 5),
	('874028052364520326', '2026-11-26 11:09:19.473019+00', 5),
	('884831413260359726', '2026-11-26 11:09:19.473019+00', 5),
	('89389673', '2026-11-26 11:09:19.473019+00', 5),
	('895098514', '2026-11-26 11:09:19.473019+00', 5),
	('920654633693911735', '2026-11-26 11:09:19.473019+00', 5),
	('934021419445995754', '2026-11-26 11:09:19.473019+00', 5),
	('956697856936892335', '2026-11-26 11:09:19.473019+00', 5),
	('966130940550213431', '2026-11-26 11:09:19.473019+00', 5),
	('976921072', '2026-11-26 11:09:19.473019+00', 5),
	('981060964', '2026-11-26 11:09:19.473019+00', 5),
	('985255620726592304', '2026-11-26 11:09:19.473019+00', 5),
	('991821742900098402', '2026-11-26 11:09:19.473019+00', 5),
	('995185897562537155', '2026-11-26 11:09:19.473019+00', 5),
	('1047479186450684427', '2026-11-26 11:09:19.618922+00', 5),
	('1059396101', '2026-11-26 11:09:19.618922+00', 5),
	('1084813549846032463', '2026-11-26 11:09:19.618922+00', 5),
	('1101884331262261687', '2026-11-26 11:09:19.618922+00', 5),
	('1119271388538657926', '2026-11-26 11:09:19.618922+00', 5),
	('1144052880016397926', '2026-11-26 11:09:19.618922+00', 5),
	('1150109280560584680', '2026-11-26 11:09:19.618922+00', 5),
	('1160855116246819027', '2026-11-26 11:09:19.618922+00', 5);
INSERT INTO public.people_following VALUES
	('1169133508', '2026-11-26 11:09:19.618922+00', 5),
	('1184231487902929164', '2026-11-26 11:09:19.618922+00', 5),
	('1200638601791784063', '2026-11-26 11:09:19.618922+00', 5),
	('1203665688058785836', '2026-11-26 11:09:19.618922+00', 5),
	('1204370300047342986', '2026-11-26 11:09:19.618922+00', 5),
	('1224739468091084142', '2026-11-26 11:09:19.618922+00', 5),
	('123039317', '2026-11-26 11:09:19.618922+00', 5),
	('1283502942237192165', '2026-11-26 11:09:19.618922+00', 5),
	('1313966424993309140', '2026-11-26 11:09:19.618922+00', 5),
	('1344297439162110487', '2026-11-26 11:09:19.618922+00', 5),
	('1359693027202137607', '2026-11-26 11:09:19.618922+00', 5),
	('1375219914236755384', '2026-11-26 11:09:19.618922+00', 5),
	('1415230575698556164', '2026-11-26 11:09:19.618922+00', 5),
	('1435244227258226704', '2026-11-26 11:09:19.618922+00', 5),
	('1467657027555566373', '2026-11-26 11:09:19.618922+00', 5),
	('1485768075597686793', '2026-11-26 11:09:19.618922+00', 5),
	('1512625313357326125', '2026-11-26 11:09:19.618922+00', 5),
	('1515582624831508175', '2026-11-26 11:09:19.618922+00', 5),
	('1518922402948885354', '2026-11-26 11:09:19.618922+00', 5),
	('1539610326301633904', '2026-11-26 11:09:19.618922+00', 5),
	('1554266754580490901', '2026-11-26 11:09:19.618922+00', 5),
	('1556318135673113514', '2026-11-26 11:09:19.618922+00', 5),
	('1567779780790366301', '2026-11-26 11:09:19.618922+00', 5),
	('1570084065', '2026-11-26 11:09:19.618922+00', 5),
	('1613585041395737012', '2026-11-26 11:09:19.618922+00', 5),
	('1649998677579411177', '2026-11-26 11:09:19.618922+00', 5),
	('1674419504339466089', '2026-11-26 11:09:19.618922+00', 5),
	('1723356272171133080', '2026-11-26 11:09:19.618922+00', 5),
	('1736560050546257836', '2026-11-26 11:09:19.618922+00', 5),
	('1759700636510325312', '2026-11-26 11:09:19.618922+00', 5),
	('1773279562868658648', '2026-11-26 11:09:19.618922+00', 5),
	('1778185249189636993', '2026-11-26 11:09:19.618922+00', 5),
	('1808368933669432718', '2026-11-26 11:09:19.618922+00', 5),
	('1830389387888041359', '2026-11-26 11:09:19.618922+00', 5),
	('1875849093510564487', '2026-11-26 11:09:19.618922+00', 5),
	('1885603738236840006', '2026-11-26 11:09:19.618922+00', 5),
	('1893671272', '2026-11-26 11:09:19.618922+00', 5),
	('1896009215954155406', '2026-11-26 11:09:19.618922+00', 5),
	('1908443341020281640', '2026-11-26 11:09:19.618922+00', 5),
	('192086481', '2026-11-26 11:09:19.618922+00', 5),
	('1929023546425501628', '2026-11-26 11:09:19.618922+00', 5),
	('1211168866803680955', '2026-11-26 11:09:19.523016+00', 8),
	('1297321327143814371', '2026-11-26 11:09:19.523016+00', 8),
	('1355783877', '2026-11-26 11:09:19.523016+00', 8),
	('1359693027202137607', '2026-11-26 11:09:19.523016+00', 8),
	('1409496914663907097', '2026-11-26 11:09:19.523016+00', 8),
	('1418007629160759841', '2026-11-26 11:09:19.523016+00', 8),
	('1435244227258226704', '2026-11-26 11:09:19.523016+00', 8),
	('1744052700131413087', '2026-11-26 11:09:19.523016+00', 8),
	('1756574385698730875', '2026-11-26 11:09:19.523016+00', 8),
	('1773037402690213895', '2026-11-26 11:09:19.523016+00', 8),
	('1808368933669432718', '2026-11-26 11:09:19.523016+00', 8),
	('1815129268109632939', '2026-11-26 11:09:19.523016+00', 8),
	('1829485086545117234', '2026-11-26 11:09:19.523016+00', 8),
	('1861028129131586460', '2026-11-26 11:09:19.523016+00', 8),
	('1867051991', '2026-11-26 11:09:19.523016+00', 8),
	('1875849093510564487', '2026-11-26 11:09:19.523016+00', 8),
	('1947808773757097424', '2026-11-26 11:09:19.523016+00', 8),
	('1957618514161680869', '2026-11-26 11:09:19.523016+00', 8),
	('1981047858846293471', '2026-11-26 11:09:19.523016+00', 8),
	('1989837697331543424', '2026-11-26 11:09:19.523016+00', 8),
	('21518732', '2026-11-26 11:09:19.523016+00', 8),
	('2954337574', '2026-11-26 11:09:19.523016+00', 8),
	('2976358160', '2026-11-26 11:09:19.523016+00', 8),
	('3315540514', '2026-11-26 11:09:19.523016+00', 8),
	('3317804270', '2026-11-26 11:09:19.523016+00', 8),
	('3427278154', '2026-11-26 11:09:19.523016+00', 8),
	('895098514', '2026-11-26 11:09:19.523016+00', 8),
	('955078337', '2026-11-26 11:09:19.523016+00', 8),
	('1084922390309910053', '2026-11-26 11:09:19.561438+00', 1),
	('1102571028905710249', '2026-11-26 11:09:19.561438+00', 1),
	('1108960057862227662', '2026-11-26 11:09:19.561438+00', 1),
	('1116123098107484062', '2026-11-26 11:09:19.561438+00', 1),
	('1157301270981733307', '2026-11-26 11:09:19.561438+00', 1),
	('1160855116246819027', '2026-11-26 11:09:19.561438+00', 1),
	('1206260533104040546', '2026-11-26 11:09:19.561438+00', 1),
	('1211094820121670713', '2026-11-26 11:09:19.561438+00', 1),
	('1211168866803680955', '2026-11-26 11:09:19.561438+00', 1),
	('1253297379623803132', '2026-11-26 11:09:19.561438+00', 1),
	('1297321327143814371', '2026-11-26 11:09:19.561438+00', 1),
	('1332036133622858947', '2026-11-26 11:09:19.561438+00', 1),
	('1355783877', '2026-11-26 11:09:19.561438+00', 1),
	('1380812149', '2026-11-26 11:09:19.561438+00', 1),
	('1410138824345010699', '2026-11-26 11:09:19.561438+00', 1),
	('1418007629160759841', '2026-11-26 11:09:19.561438+00', 1),
	('1512625313357326125', '2026-11-26 11:09:19.561438+00', 1),
	('1556318135673113514', '2026-11-26 11:09:19.561438+00', 1),
	('1559024917780635040', '2026-11-26 11:09:19.561438+00', 1),
	('1662341302948668653', '2026-11-26 11:09:19.561438+00', 1),
	('1676144535285682656', '2026-11-26 11:09:19.561438+00', 1),
	('1682243203993449634', '2026-11-26 11:09:19.561438+00', 1),
	('1736560050546257836', '2026-11-26 11:09:19.561438+00', 1),
	('1744843283799425984', '2026-11-26 11:09:19.561438+00', 1),
	('1754923240783487875', '2026-11-26 11:09:19.561438+00', 1),
	('1828159236235686919', '2026-11-26 11:09:19.561438+00', 1),
	('1861028129131586460', '2026-11-26 11:09:19.561438+00', 1),
	('1893671272', '2026-11-26 11:09:19.561438+00', 1),
	('1981047858846293471', '2026-11-26 11:09:19.561438+00', 1),
	('1989837697331543424', '2026-11-26 11:09:19.561438+00', 1),
	('2001363057', '2026-11-26 11:09:19.561438+00', 1),
	('2014359373037190351', '2026-11-26 11:09:19.561438+00', 1),
	('2129934803', '2026-11-26 11:09:19.561438+00', 1),
	('2224449795', '2026-11-26 11:09:19.561438+00', 1),
	('2464565699', '2026-11-26 11:09:19.561438+00', 1),
	('260576102', '2026-11-26 11:09:19.561438+00', 1),
	('263131927', '2026-11-26 11:09:19.561438+00', 1),
	('2746260099', '2026-11-26 11:09:19.561438+00', 1),
	('2792061675', '2026-11-26 11:09:19.561438+00', 1),
	('2954337574', '2026-11-26 11:09:19.561438+00', 1),
	('306835151', '2026-11-26 11:09:19.561438+00', 1),
	('3098692461', '2026-11-26 11:09:19.561438+00', 1),
	('3520062169', '2026-11-26 11:09:19.561438+00', 1),
	('3724497957', '2026-11-26 11:09:19.561438+00', 1),
	('605170135', '2026-11-26 11:09:19.561438+00', 1),
	('739752612839649036', '2026-11-26 11:09:19.561438+00', 1),
	('756162827', '2026-11-26 11:09:19.561438+00', 1),
	('809495097', '2026-11-26 11:09:19.561438+00', 1),
	('831627621272430392', '2026-11-26 11:09:19.561438+00', 1),
	('864080959881954186', '2026-11-26 11:09:19.561438+00', 1),
	('921055261079300484', '2026-11-26 11:09:19.561438+00', 1),
	('942499580008351211', '2026-11-26 11:09:19.561438+00', 1),
	('955078337', '2026-11-26 11:09:19.561438+00', 1),
	('956697856936892335', '2026-11-26 11:09:19.561438+00', 1),
	('966130940550213431', '2026-11-26 11:09:19.561438+00', 1),
	('980063975', '2026-11-26 11:09:19.561438+00', 1),
	('1929327151336227260', '2026-11-26 11:09:19.618922+00', 5),
	('1931229009779547411', '2026-11-26 11:09:19.618922+00', 5),
	('1933521866825618431', '2026-11-26 11:09:19.618922+00', 5),
	('1971461465332332873', '2026-11-26 11:09:19.618922+00', 5),
	('1989240759762181869', '2026-11-26 11:09:19.618922+00', 5),
	('2014359373037190351', '2026-11-26 11:09:19.618922+00', 5),
	('2076033615123951496', '2026-11-26 11:09:19.618922+00', 5),
	('2076701518597395738', '2026-11-26 11:09:19.618922+00', 5),
	('2097739760613895820', '2026-11-26 11:09:19.618922+00', 5),
	('2110145200111111303', '2026-11-26 11:09:19.618922+00', 5),
	('2112238007', '2026-11-26 11:09:19.618922+00', 5),
	('2123609910767835524', '2026-11-26 11:09:19.618922+00', 5),
	('212878566', '2026-11-26 11:09:19.618922+00', 5),
	('2129934803', '2026-11-26 11:09:19.618922+00', 5),
	('2132397409', '2026-11-26 11:09:19.618922+00', 5),
	('2224449795', '2026-11-26 11:09:19.618922+00', 5),
	('2551666627', '2026-11-26 11:09:19.618922+00', 5),
	('266243130', '2026-11-26 11:09:19.618922+00', 5),
	('266803695', '2026-11-26 11:09:19.618922+00', 5),
	('2971641537', '2026-11-26 11:09:19.618922+00', 5),
	('3268924912', '2026-11-26 11:09:19.618922+00', 5),
	('3279210042', '2026-11-26 11:09:19.618922+00', 5),
	('3286876806', '2026-11-26 11:09:19.618922+00', 5),
	('3520062169', '2026-11-26 11:09:19.618922+00', 5),
	('3528655399', '2026-11-26 11:09:19.618922+00', 5),
	('3623469329', '2026-11-26 11:09:19.618922+00', 5),
	('50256949', '2026-11-26 11:09:19.618922+00', 5),
	('605170135', '2026-11-26 11:09:19.618922+00', 5),
	('656800432', '2026-11-26 11:09:19.618922+00', 5),
	('663188268540272814', '2026-11-26 11:09:19.618922+00', 5),
	('664486234137076186', '2026-11-26 11:09:19.618922+00', 5),
	('682034037', '2026-11-26 11:09:19.618922+00', 5),
	('689181204', '2026-11-26 11:09:19.618922+00', 5),
	('689915625373519923', '2026-11-26 11:09:19.618922+00', 5),
	('690488636946500879', '2026-11-26 11:09:19.618922+00', 5),
	('694594650', '2026-11-26 11:09:19.618922+00', 5),
	('694818236', '2026-11-26 11:09:19.618922+00', 5),
	('750609771053514846', '2026-11-26 11:09:19.618922+00', 5),
	('782164641710740533', '2026-11-26 11:09:19.618922+00', 5),
	('839941567488006478', '2026-11-26 11:09:19.618922+00', 5),
	('862474823392055008', '2026-11-26 11:09:19.618922+00', 5),
	('864893694885590177', '2026-11-26 11:09:19.618922+00', 5),
	('886196930645378376', '2026-11-26 11:09:19.618922+00', 5),
	('887752122', '2026-11-26 11:09:19.618922+00', 5),
	('901601518013786642', '2026-11-26 11:09:19.618922+00', 5),
	('902073902125231920', '2026-11-26 11:09:19.618922+00', 5),
	('909374834783622564', '2026-11-26 11:09:19.618922+00', 5),
	('94596413', '2026-11-26 11:09:19.618922+00', 5),
	('957225114321951504', '2026-11-26 11:09:19.618922+00', 5),
	('965706417566543430', '2026-11-26 11:09:19.618922+00', 5),
	('991251154846330092', '2026-11-26 11:09:19.618922+00', 5);

--
-- Data for Name: people_importantperson; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_importantperson VALUES
	(8, 'itsren', 'Ren 🧵', 3, '{founder}', true, '2792061675', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.570213+00', '2026-11-26 11:09:19.302089+00', '', 'twitterapi_io', 1, '', 28, 28, NULL, 0, NULL, NULL),
	(1, 'priyafriesen', 'Priya Friesen', 3, '{media,tier-1}', true, '2039466861546097914', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.586735+00', '2026-11-26 11:09:19.349738+00', '', 'twitterapi_io', 1, '', 56, 56, NULL, 0, NULL, NULL),
	(5, 'joaobuilds', 'João', 4, '{investor}', true, '1468570940361842913', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.681429+00', '2026-11-26 11:09:19.273637+00', '', 'twitterapi_io', 2, '', 300, 300, NULL, 0, NULL, NULL),
	(3, 'dnambiar', 'Diya', 6, '{founder}', true, '21518732', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.16973+00', '2026-11-26 11:09:18.876424+00', '', 'twitterapi_io', 1, '', 86, 86, NULL, 0, NULL, NULL),
	(4, 'renata_zamora', 'Renata', 10, '{investor}', true, '1957618514161680869', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.225529+00', '2026-11-26 11:09:18.87363+00', '', 'twitterapi_io', 1, '', 47, 47, NULL, 0, NULL, NULL),
	(7, 'lukas1994', 'Lukas ⚡', 6, '{investor}', true, '864080959881954186', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.309163+00', '2026-11-26 11:09:18.893758+00', '', 'twitterapi_io', 1, '', 73, 73, NULL, 0, NULL, NULL),
	(6, 'aarav1956', 'Aarav', 4, '{investor}', true, '956697856936892335', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.34068+00', '2026-11-26 11:09:18.902256+00', '', 'twitterapi_io', 1, '', 53, 53, NULL, 0, NULL, NULL),
	(2, 'jia_subramaniam', 'Jia Subramaniam', 4, '{investor}', true, '1211168866803680955', '{}', '', '2026-11-26 11:09:18.764313+00', '2026-11-26 11:09:19.3627+00', '2026-11-26 11:09:18.927405+00', '', 'twitterapi_io', 1, '', 133, 133, NULL, 0, NULL, NULL);

--
-- Data for Name: people_suggestedaccount; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_suggestedaccount VALUES
	('1196018012', 2, 16, 'jiabuilds', 'Jia Goh', 'Host of a podcast about people who ship. Editor at Launchpaper.', 9030, true, '2026-11-26 11:09:19.171095+00', false, NULL),
	('1204370300047342986', 3, 20, 'itszofia', 'Zofia ✦', 'Founder, Sundeck. Second time around.

Writing about pricing and hiring.', 875, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1224739468091084142', 3, 20, 'Paige1968', 'Paige Kessler', 'Directora de arte. Cine, gatos y café.', 1331, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1347006193968103631', 2, 16, 'felix_osterloh', 'Felix', 'Founder, Halfmile. Second time around.

Writing about pricing and hiring.', 873, true, '2026-11-26 11:09:19.171095+00', false, NULL),
	('3438584907', 2, 16, 'milesh73', 'Miles Hensley', 'just a guy with a router', NULL, false, '2026-11-26 11:09:19.171095+00', false, NULL),
	('839941567488006478', 3, 20, 'khayashida', 'Kaho Hayashida', 'Reporter @driftlinehq. Tips: signal in link', NULL, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1783699963', 3, 22, 'ucheb58', 'Uche Bello', 'Quillbase (YC S20) • hiring', 1963, true, '2026-11-26 11:09:19.241073+00', false, NULL),
	('84041403', 3, 22, 'allorente', 'Álvaro 🧵', '서울에서 고양이 두 마리와 삽니다', 94, false, '2026-11-26 11:09:19.241073+00', false, NULL),
	('1065377070580523057', 3, 16, 'felix_brandstet', 'Felix ⚡', 'YC S22. Building Loomstead with my best friend.', 95, true, '2026-11-26 11:09:19.262068+00', false, NULL),
	('1415230575698556164', 3, 16, 'YuiShiraishi', 'Yui Shiraishi', 'VC at Saltmarsh Ventures 🌱 opinions mine, returns theirs', 33913, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1933521866825618431', 3, 20, 'nikhil_raghunat', 'Nikhil (hiring)', 'Product designer. Type nerd. Plants.', 18, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2117102817958050973', 3, 16, 'Hamish1958', 'Hamish Macrae', 'YC S18. Building Driftline with my best friend.', 84318, true, '2026-11-26 11:09:19.262068+00', false, NULL),
	('238476943', 2, 12, 'luh', '欧阳文杰', 'Venture @hexfieldhq. Board: Hexfield, Copperleaf', 33421, true, '2026-11-26 11:09:19.241073+00', false, NULL),
	('3268924912', 4, 20, 'Vihaan1966', 'Vihaan Banerjee', '', 104, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1186852555822320725', 3, 20, 'ChideraAdeyemi', 'Chidera', 'COO @sundeckhq. I make the trains run.', 86800, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1200100623', 4, 24, 'anaisl11', 'Anaïs', '', 194, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2084013358423354796', 3, 16, 'ivyo87', 'Ivy 🚀', 'אוהב טכנולוגיה, בירה וריצה', 713, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('425183681', 3, 20, 'JuneOakes', 'June ✦', 'Sales at Tandemly. I will follow up.', 337, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('778896270981001716', 4, 20, 'RenTsukamoto', 'Ren Tsukamoto', 'CTO @ Marrowind', 11814, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1359693027202137607', 3, 13, 'freya_penhaligo', 'Freya Penhaligon', 'Développeuse web, mainteneuse de Gridlark.js', 27933, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1409496914663907097', 2, 9, 'rhysbuilds', 'Rhys Haworth', 'VC at Open Meadow Ventures 🌱 opinions mine, returns theirs', 19729, false, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1435244227258226704', 3, 11, 'itsishita', 'Ishita (hiring)', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 10535, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1744052700131413087', 2, 7, 'hayashidak', 'Kaho', 'Investor at Bluequarry Ventures | prev. operator at Oxbowlabs', 205346, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1815129268109632939', 2, 7, 'arlo_dhaliwal', 'Arlo Dhaliwal', 'Student. Physics, football, sleep.', 587, false, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1957618514161680869', 2, 9, 'renata_zamora', 'Renata', 'Partner @ Tinderbox Capital. Seed and Series A, mostly infrastructure.', 742743, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1808368933669432718', 4, 23, 'brandstettera', 'Annika Brandstetter', 'opinions are my own and also wrong', 254, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1875849093510564487', 5, 27, 'CallumOkafor', 'Callum Okafor', 'Angel investor. 40+ companies. DMs open for founders.', 3796, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1773037402690213895', 4, 19, 'itsszymon', 'Szymon', 'Founder of @papercranehq', 143116, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1108960057862227662', 3, 15, 'itsthiago', 'Thiago Figueiredo', 'YC S25. Building Orbitkit with my best friend.', 4898, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1418007629160759841', 3, 10, 'IdrisBevan', 'Idris Bevan', 'Making AI simple. Threads every morning ☕ DM for collabs', 11671, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('2464565699', 3, 17, 'paige_sandoval', 'Paige Sandoval', 'marketing lead @copperleafhq', 337, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1206260533104040546', 2, 7, 'ishitabuild9295', 'Ishita Chaudhary', 'Data analyst. Spreadsheets are a love language. 📊', 10, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1253297379623803132', 2, 13, 'Jordan1978', 'Jordan 🚀', '音楽とゲームと珈琲', 136, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1332036133622858947', 2, 7, 'farhan_subraman', 'Farhan Subramaniam', '서울에서 고양이 두 마리와 삽니다', 80, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1282440685579022755', 2, 10, 'declan_tremblay', 'Declan Tremblay', 'Editor-in-chief, Open Circuit Magazine', 45132, true, '2026-11-26 11:09:19.262068+00', false, NULL),
	('1371146297318686263', 2, 14, 'sandovalt', 'Tessa Sandoval', 'Host of a podcast about people who ship. Editor at Signal & Noise Weekly.', 9609, false, '2026-11-26 11:09:19.262068+00', false, NULL),
	('1683415001793963180', 2, 10, 'aarav_desai', 'Aarav Desai', 'CMO at Gridlark | brand, growth, bad puns', 8733, false, '2026-11-26 11:09:19.262068+00', false, NULL),
	('1140965008', 3, 14, 'GrantPruitt', 'Grant Pruitt', '', 216, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3475358916', 2, 10, 'nraghunathan', 'Nikhil Raghunathan', 'full stack developer | open source maintainer | 🐍', 6, true, '2026-11-26 11:09:19.262068+00', false, NULL),
	('954075373922663355', 2, 10, 'jonasb82', 'Jonas', '서울에서 고양이 두 마리와 삽니다', 125, false, '2026-11-26 11:09:19.262068+00', false, NULL),
	('89389673', 3, 14, 'saanvi_menon', 'Saanvi Menon', 'YC S12. Building Copperleaf with my best friend.', 23641, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1867051991', 3, 17, 'norabuilds', 'Nora', 'VC at Northgate Seed 🌱 opinions mine, returns theirs', 7518, false, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1676144535285682656', 3, 13, 'whitlockj', 'Jordan Whitlock', 'iOS developer 📱 shipping side projects nobody asked for', 3557, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('2792061675', 3, 13, 'itsren', 'Ren 🧵', 'building Oxbowlabs 🛠️ | co-founder | coffee, climbing, cat pics', 49365, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('942499580008351211', 3, 13, 'simonebuilds314', 'Simone Dhaliwal', 'web3 enjoyer 🚀 gm', 2155, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('980063975', 3, 13, 'snamgung', '백지호', 'founder @copperleafhq ✦ ex-Gridlark', 298526, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1981047858846293471', 5, 20, 'harperbuilds', 'Harper Friesen', 'Investor at Bluequarry Ventures | prev. operator at Halfmile', 7304, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('887752122', 3, 14, 'jordan_crane', 'Jordan ☀️', 'Editor-in-chief, The Build Report', 9354, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1665961079', 2, 10, 'vinicius_fi3175', 'Vinícius Figueiredo', 'opinions are my own and also wrong', 1056, true, '2026-11-26 11:09:19.311683+00', false, NULL),
	('1695324145028800021', 2, 10, 'Bastien1968', 'Bastien Chauvet', 'full stack developer | open source maintainer | 🐍', 264, false, '2026-11-26 11:09:19.311683+00', false, NULL),
	('1832564636994302357', 2, 10, 'szymon_pawlak', 'Szymon 🏳️‍🌈', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 32073, true, '2026-11-26 11:09:19.311683+00', false, NULL),
	('1892907836928294512', 3, 14, 'tbanerjee', 'Tara Banerjee', 'Making AI simple. Threads every morning ☕ DM for collabs', 66501, true, '2026-11-26 11:09:19.311683+00', false, NULL),
	('2039466861546097914', 2, 8, 'PriyaFriesen', 'Priya Friesen', 'Senior writer, Open Circuit Magazine. Startups, labor and money.', NULL, true, '2026-11-26 11:09:19.311683+00', false, NULL),
	('2239769953', 2, 8, 'alfie_ashdown', 'Alfie Ashdown', 'Founder, Orbitkit. Second time around.

Writing about pricing and hiring.', 44824, true, '2026-11-26 11:09:19.311683+00', false, NULL),
	('3210353593', 2, 10, 'itsavery8512', 'Avery ✦', '', 550, false, '2026-11-26 11:09:19.311683+00', false, NULL),
	('3676658614', 2, 8, 'Arvind1986', 'Arvind Subramaniam', 'just a guy with a router', 6, false, '2026-11-26 11:09:19.311683+00', false, NULL),
	('453980305', 3, 20, 'aodhiambo', 'Achieng Odhiambo', '서울에서 고양이 두 마리와 삽니다', 73, true, '2026-11-26 11:09:19.311683+00', false, NULL),
	('1261438362', 4, 24, 'declanbuilds', 'Declan Dhaliwal', '音楽とゲームと珈琲', 275, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('389240772', 4, 18, 'itsavery5958', 'Avery', '', 1044, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1756574385698730875', 3, 13, 'jonasbuilds', 'Jonas Reinhardt', 'I started Sundeck in a garage. Still no garage door.', 31327, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1211094820121670713', 3, 13, 'lfigueiredo', 'Luana Figueiredo', 'Curating the best of generative AI. Tools, papers, memes.', 11300, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('260576102', 3, 13, 'Harper1984', 'Harper Gagnon', 'Ex-lots of things. Now gardening.', 266, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1116123098107484062', 5, 21, 'mkessler', 'Maya Kessler', 'Partner @ Open Meadow Ventures. Seed and Series A, mostly infrastructure.', 1081, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1861028129131586460', 4, 16, 'itscaleb', 'Caleb Mercado', 'I started Latticeworks in a garage. Still no garage door.', 4486, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('2954337574', 4, 16, 'itsdana', 'Dana Sandoval', 'Angel investor. 40+ companies. DMs open for founders.', 197040, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1101884331262261687', 3, 14, 'DohyunHwang', '류수아', 'אוהב טכנולוגיה, בירה וריצה', 28, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1119271388538657926', 4, 18, 'FemiEze', 'Femi Eze', 'marketing lead @stackbirdhq', 232, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1169133508', 3, 12, 'cbalogun', 'Chidera Balogun', 'Host of a podcast about people who ship. Editor at Morning Stack.', 742, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1200638601791784063', 3, 14, 'itsamaka', 'Amaka', 'mostly here for the memes', 318, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1518922402948885354', 4, 24, 'Kelechi1985', 'Kelechi ✦', '音楽とゲームと珈琲', 65, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2097739760613895820', 3, 14, 'vinicius_figuei', 'Vinícius Figueiredo', 'marketing lead @stackbirdhq', 46, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('3286876806', 3, 14, 'itsrohan7258', 'Rohan Kulkarni', 'Photographer. Mostly fog.', 276, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2014359373037190351', 6, 31, 'coleb48', 'Cole Barlow', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 10337, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('531907205', 2, 14, 'itsjiho', '남궁민준', 'just a guy with a router', 516, false, '2026-11-26 11:09:19.311683+00', false, NULL),
	('773609916148697796', 3, 16, 'LoicMarchetti', 'Loïc', 'VC at Bluequarry Ventures 🌱 opinions mine, returns theirs', 1906, false, '2026-11-26 11:09:19.311683+00', false, NULL),
	('951930930816194356', 2, 10, 'CalebWhitlock', 'Caleb 🏳️‍🌈', 'Software engineer @orbitkithq. Rust, Postgres, long walks.', 42, false, '2026-11-26 11:09:19.311683+00', false, NULL),
	('1004413839610703338', 2, 8, 'brandstetterg', 'Greta', 'Photographer. Mostly fog.', 22, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1050846952', 2, 10, 'diyad75', 'Diya Desai', 'Sales at Orbitkit. I will follow up.', 600, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1065951322781079497', 2, 8, 'goha755', 'Arvind Goh', 'building Tandemly 🛠️ | co-founder | coffee, climbing, cat pics', 8038, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1093638227220452514', 2, 10, 'cranea', 'Avery ☀️', 'Directora de arte. Cine, gatos y café.', 218, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('756162827', 3, 17, 'LuciaSerrano', 'Lucía', 'Ex-lots of things. Now gardening.', 211, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('831627621272430392', 3, 13, 'ivy_lindqvist', 'Ivy ☀️', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 3954, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1084922390309910053', 3, 11, 'itsdana9818', 'Dana Mercado', '', 160, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1102571028905710249', 3, 13, 'Idris1997', 'Idris', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 97, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('50256949', 3, 14, 'itsfreya', 'Freya', 'building Orbitkit 🛠️ | co-founder | coffee, climbing, cat pics', 1859, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('864893694885590177', 3, 18, 'cardenasp', 'Paola Cárdenas', 'Vicepresidente del club de ajedrez del barrio', 175, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1109836216505636460', 2, 10, 'AlvaroValverde', 'Álvaro Valverde', 'just a guy with a router', 18, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1111083647072029481', 2, 8, 'cserrano', 'Carmen Serrano', '서울에서 고양이 두 마리와 삽니다', 5514, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1125597317482117384', 2, 10, 'hxiong', '邓雨婷', 'full stack developer | open source maintainer | 🐍', 88, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1153986115717217982', 2, 10, 'Avery1998', 'Avery ☀️', 'Directora de arte. Cine, gatos y café.', 232, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1173703939', 2, 10, 'mzielinski', 'Maja Zieliński', 'Investor at Saltmarsh Ventures | prev. operator at Copperleaf', 11231, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1198161573056876632', 2, 10, 'moakes', 'Miles Oakes', 'she/her | books | tea | dogs', 383, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1215685342', 2, 10, 'dana_kessler', 'Dana Kessler', 'building Plainsong 🛠️ | co-founder | coffee, climbing, cat pics', 678, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1246302168366386705', 2, 8, 'harukih21', 'Haruki (hiring)', 'Recruiter. Cool teams only.', NULL, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1288233977928105589', 3, 14, 'Callum1958', 'Callum', 'just a guy with a router', 260, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1305579288367231682', 2, 10, 'bevanc', 'Callum Bevan', 'Data analyst. Spreadsheets are a love language. 📊', 696, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1316787869460159803', 2, 8, 'itsvihaan', 'Vihaan Sethi', 'Editor-in-chief, The Build Report', 1605, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1367098243281210315', 3, 18, 'meera_menon', 'Meera Menon', 'Vicepresidente del club de ajedrez del barrio', 19, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1379031337530017284', 2, 10, 'tavarest', 'Thiago Tavares', 'founder @papercranehq ✦ ex-Tallyhouse', 1955, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1382669805293029444', 2, 8, 'aaravbuilds', 'Aarav Banerjee', 'Partner @ Northgate Seed. Seed and Series A, mostly infrastructure.', 4468, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1388933251512015641', 2, 8, 'alfiebuilds1196', 'Alfie Ashdown', 'PhD candidate, computational biology. Views mine.', 90, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1390890312', 3, 14, 'uchebuilds', 'Uche', '서울에서 고양이 두 마리와 삽니다', 630, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1391886412', 2, 10, 'desaik', 'Kabir Desai', 'Engineering @ Orbitkit. I break builds professionally.', 4259, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1396697895357104174', 2, 8, 'tboyd', 'Tessa Boyd', 'Data analyst. Spreadsheets are a love language. 📊', 109, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1157301270981733307', 3, 11, 'rohan_kulkar431', 'Rohan Kulkarni', 'ソフトウェアエンジニア / TypeScript / 猫', 153, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1380812149', 4, 15, 'barzilaiy', 'Yael Barzilai', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 558, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1410138824345010699', 3, 11, 'tessa_lindqvist', 'Tessa Lindqvist', 'web3 enjoyer 🚀 gm', 284, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1421368256880847943', 4, 20, 'HamishHaworth', 'Hamish Haworth', 'مهتم بالتقنية والقهوة', 236, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1469173224569796667', 3, 14, 'bronwenbuil8367', 'Bronwen Okafor', 'marketing lead @papercranehq', 183, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1480551636485843353', 2, 8, 'itsivy', 'Ivy Kessler', 'VC at Tinderbox Capital 🌱 opinions mine, returns theirs', 5406, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1490570084762047291', 2, 8, 'bronwen_thwaite', 'Bronwen Thwaite', 'Student. Physics, football, sleep.', 839, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1492246112993035000', 2, 8, 'bbevan', 'Bronwen Bevan', 'Sales at Copperleaf. I will follow up.', 96, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1517763798135815317', 3, 12, 'margauxbuilds', 'Margaux Fournier', '', 79, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1528047379443209178', 2, 8, 'kerem_demirel', 'Kerem Demirel', 'Founder of @hexfieldhq', 16195, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1543389790163144536', 2, 10, 'mcardenas', 'Mateo Cárdenas', 'Co-founder Brightmoor (YC W12)', 1100, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1565335382225677652', 2, 8, 'weiling_subrama', 'Weiling', '', 150, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1567449962133169568', 3, 12, 'elifk59', 'Elif Karaca', 'COO @tallyhousehq. I make the trains run.', 1958, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1569987130326581436', 3, 14, 'ruth_pruitt', 'Ruth Pruitt', 'full stack developer | open source maintainer | 🐍', 59, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('157384964', 3, 18, 'jia_lim', 'Jia', 'follow back 💯 | crypto | fitness', 0, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1580611044954573948', 2, 10, 'RenTsukamot2777', 'ツカモト', 'just a guy with a router', 22, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1611777234366756119', 2, 8, 'ishita_nambiar', 'Ishita Nambiar', 'PhD candidate, computational biology. Views mine.', 2864, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1623349129497639783', 3, 14, 'meera_desai2236', 'Meera', 'Photographer. Mostly fog.', 868, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1676777378406775176', 2, 8, 'junebuilds', 'June Boyd', 'she/her | books | tea | dogs', 224, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1691298277121953336', 2, 8, 'itsyui', 'Yui Hayashida', 'marketing lead @marrowindhq', 43, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('171461689', 2, 10, 'June2000', 'June Kessler', 'Making AI simple. Threads every morning ☕ DM for collabs', 7691, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1755602091072852938', 3, 14, 'itstamar', 'איתן שלו', 'Engineering @ Copperleaf. I break builds professionally.', 1599, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1771506061', 2, 8, 'haworthn', 'Niamh', 'Vicepresidente del club de ajedrez del barrio', NULL, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1791907375', 2, 8, 'LukasOsterloh', 'Lukas Osterloh', 'Investor at Longshadow Partners | prev. operator at Tandemly', 1149, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1795738721', 2, 10, 'shalevs', 'Shira Shalev', 'I test AI tools so you don''t have to 🤖 newsletter 80k+ readers 👇', 1338, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1816561814318963605', 2, 8, 'PabloLlorente', 'Pablo', 'Community manager • gamer • night owl 🌙', 4, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1830484502', 3, 14, 'hthwaite', 'Hamish Thwaite', 'Investor at Saltmarsh Ventures | prev. operator at Plainsong', 10732, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1831757154', 3, 14, 'Pablo1990', 'Pablo Serrano', 'אוהב טכנולוגיה, בירה וריצה', 451, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1853184067907360456', 2, 8, 'Zofia1983', 'Zofia 🏳️‍🌈', 'Je regarde les trains passer.', 1165, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1867968638169992816', 2, 10, 'albuquerquef', 'Fernanda Albuquerque', 'mostly here for the memes', 221, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1905598088706184136', 3, 14, 'barlowr', 'Ruth ✦', 'Engineering @ Hexfield. I break builds professionally.', 377, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1923164975680823946', 2, 8, 'BeatrizBrandao', 'Beatriz Brandão', 'Data analyst. Spreadsheets are a love language. 📊', 415, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1925985460617582819', 2, 10, 'itsotieno', 'Otieno 🏳️‍🌈', 'CFO | Oxbowlabs | numbers with feelings', 24439, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1935075348078581150', 3, 14, 'Sua1955', 'Sua Ryu', 'web3 enjoyer 🚀 gm', 1018, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2002738138', 2, 8, 'csiqueira', 'Caio Siqueira', '', 305, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2018094475646393972', 3, 14, 'margaux_fournie', 'Margaux', 'Growth marketer | email, SEO, paid | 🏀', 1083, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2020594886315866131', 2, 8, 'niamhbuilds', 'Niamh Okafor', 'Directora de arte. Cine, gatos y café.', 204, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2031308088541124356', 2, 10, 'itsbaris6253', 'Barış', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 727, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2095154625007796591', 2, 8, 'TessaKessler', 'Tessa Kessler', 'Journalist covering AI for Launchpaper. She/her', 43225, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2095472038593471211', 2, 10, 'Bastien1957', 'Bastien Vasseur', 'I started Sundeck in a garage. Still no garage door.', 13506, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2495654670', 2, 8, 'lucia_etxeberri', 'Lucía Etxeberria', 'opinions are my own and also wrong', 125, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2531013945', 2, 14, 'ntran', 'Nora', 'Co-founder Tallyhouse (YC W22)', 2957, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2578016926', 2, 10, 'ImogenThwaite', 'Imogen Thwaite', 'PhD candidate, computational biology. Views mine.', 136, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('275279731', 3, 18, 'poppybuilds7001', 'Poppy ☀️', 'iOS developer 📱 shipping side projects nobody asked for', 61, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('276612923', 2, 8, 'luanan59', 'Luana Nogueira', 'marketing lead @moonferryhq', 854, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('2965939519', 2, 14, 'Omar1979', 'سلمى شفيق', 'Sales at Oxbowlabs. I will follow up.', 3605, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('297230523', 2, 8, 'nikhil_iyer', 'Nikhil Iyer', 'Engineering @ Papercrane. I break builds professionally.', 29, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('317866529', 2, 8, 'kipronon', 'Njeri Kiprono', '音楽とゲームと珈琲', 60, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('33203334', 2, 14, 'itsfelix', 'Felix Vogelsang', '', 78, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('1662341302948668653', 4, 17, 'avery_sandoval', 'Avery Sandoval', '音楽とゲームと珈琲', 16, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1828159236235686919', 3, 11, 'itsmiles8156', 'Miles Boyd', 'Founder of @kitewirehq', 623, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('3375254198', 3, 14, 'whitlockm', 'Maya Whitlock', 'Reporter @marrowindhq. Tips: signal in link', 1724, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3429868549', 2, 8, 'ogunleyec', 'Chidera Ogunleye', 'Je regarde les trains passer.', 10, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3519751206', 2, 10, 'itstheo9211', 'Theo Lindqvist', 'Directora de arte. Cine, gatos y café.', 141, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3615376855', 2, 8, 'ivy_sandoval', 'Ivy Sandoval', '音楽とゲームと珈琲', 1291, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('365991808', 2, 10, 'haruki_kurosawa', 'Haruki ☀️', 'ソフトウェアエンジニア / TypeScript / 猫', 783, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3662631511', 2, 8, 'diyan90', 'Diya', 'Daily AI breakdowns | prompts, agents, workflows', 971, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3805437231', 2, 10, 'weilingbuilds', 'Weiling Tan', '', 2202, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3944602520', 2, 8, 'gpruitt', 'Grant Pruitt', 'Fundadora de Hexfield. Madre de dos.', 1507, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('4000991892', 3, 14, 'saanvim64', 'Saanvi Menon', 'Founder of @riverbithq', 4063, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('45987491', 2, 10, 'ArloDhaliwal', 'Arlo ✦', 'Data analyst. Spreadsheets are a love language. 📊', 3376, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('461693282', 3, 14, 'paige_mercado', 'Paige Mercado', 'Teacher. In service of curious kids since 2009.', 53, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('638648295', 2, 8, 'dimass29', 'Dimas Siregar', 'Ex-lots of things. Now gardening.', 51, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('674378864443008125', 3, 14, 'zeynep_akso8638', 'Zeynep | AI', 'Community manager • gamer • night owl 🌙', 11, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('714105724910026239', 2, 10, 'Haruki1958', '岡部けんた', 'Journalist covering AI for The Daily Ledger Tech. She/her', 2058, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('727855142679433669', 2, 14, 'nikhil_iyer4681', 'Nikhil Iyer', 'ML engineer. Training small models on small budgets.', 217, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('727934174742578004', 4, 24, 'poppy_thwaite', 'Poppy 🏳️‍🌈', 'Vicepresidente del club de ajedrez del barrio', 54, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('748127660010938365', 2, 14, 'zofia_pawlak', 'Zofia', 'marketing lead @copperleafhq', 745, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('825861972', 3, 14, 'viniciust24', 'Vinícius Tavares', 'Vicepresidente del club de ajedrez del barrio', 643, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('833041832', 2, 8, 'adesai', 'Aarav', 'VC at Cedar & Tide 🌱 opinions mine, returns theirs', 613, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('874028052364520326', 2, 8, 'Cole1962', 'Cole Mercado', 'Student. Physics, football, sleep.', 306, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('934021419445995754', 2, 14, 'joao_figueiredo', 'João Figueiredo', 'Community manager • gamer • night owl 🌙', 3443, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('976921072', 3, 12, 'kdemirel', 'Kerem', 'Venture @oxbowlabshq. Board: Oxbowlabs, Quillbase', 11115, true, '2026-11-26 11:09:19.473019+00', false, NULL),
	('985255620726592304', 2, 8, 'itsremi1768', 'Rémi Leblond', 'Vicepresidente del club de ajedrez del barrio', 209, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('991821742900098402', 3, 14, 'greta_reinhardt', 'Greta Reinhardt', 'PhD candidate, computational biology. Views mine.', 704, false, '2026-11-26 11:09:19.473019+00', false, NULL),
	('3427278154', 6, 31, 'faircloughp', 'Poppy Fairclough', 'Founder, Papercrane. Second time around.

Writing about pricing and hiring.', 10995, false, '2026-11-26 11:09:19.523016+00', false, NULL),
	('956697856936892335', 3, 13, 'Aarav1956', 'Aarav', 'Venture @latticeworkshq. Board: Latticeworks, Plainsong', 13819, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1059396101', 2, 8, 'faridabuild8851', 'سلمى شفيق', 'Growth marketer | email, SEO, paid | 🏀', 340, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1160855116246819027', 2, 7, 'mercadom', 'Miles Mercado', 'GP, Ninth Harbor Capital. I like boring software and weird founders.', 24110, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1203665688058785836', 2, 10, 'xinyi_ouyang', '邓雨婷', '서울에서 고양이 두 마리와 삽니다', 388, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1467657027555566373', 2, 8, 'itskacper7667', 'Kacper (hiring)', 'Software engineer @marrowindhq. Rust, Postgres, long walks.', NULL, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1485768075597686793', 2, 10, 'putribuilds', 'Putri Hartono', 'just a guy with a router', 38, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1649998677579411177', 2, 8, 'saanvibuild4975', 'Saanvi Raghunathan', 'Ex-lots of things. Now gardening.', 561, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1674419504339466089', 2, 8, 'aoi_hayashida', 'Aoi Hayashida', '서울에서 고양이 두 마리와 삽니다', 287, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1723356272171133080', 2, 10, 'ShuTan', 'Shu Tan', '音楽とゲームと珈琲', 174, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1947808773757097424', 4, 23, 'chaudharyi', 'Ishita Chaudhary', 'Développeuse web, mainteneuse de Fernloop.js', 8303, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('1829485086545117234', 3, 11, 'AveryLindqvist', 'Avery ⚡', 'follow back 💯 | crypto | fitness', 73, false, '2026-11-26 11:09:19.523016+00', false, NULL),
	('21518732', 2, 9, 'dnambiar', 'Diya', 'Founder, Tandemly. Second time around.

Writing about pricing and hiring.', 4587, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('2976358160', 2, 7, 'MaximeGagnon', 'Maxime Gagnon', 'I test AI tools so you don''t have to 🤖 newsletter 80k+ readers 👇', 3114, true, '2026-11-26 11:09:19.523016+00', false, NULL),
	('895098514', 2, 7, 'Vihaan1979', 'Vihaan Bhatt', 'follow back 💯 | crypto | fitness', NULL, false, '2026-11-26 11:09:19.523016+00', false, NULL),
	('955078337', 5, 20, 'ruth_oakes', 'Ruth ✦', 'Venture @copperleafhq. Board: Copperleaf, Moonferry', 25021, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1355783877', 4, 16, 'itsgrant', 'Grant', 'Founder, Candlepost. Second time around.

Writing about pricing and hiring.', 28205, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1989837697331543424', 4, 14, 'luana_tavares', 'Luana Tavares', 'Co-founder Copperleaf (YC W24)', 8631, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1211168866803680955', 3, 16, 'jia_subramaniam', 'Jia Subramaniam', 'Investor at Ninth Harbor Capital | prev. operator at Papercrane', 14806, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1297321327143814371', 3, 12, 'LarissaAlbuquer', 'Larissa Albuquerque', 'ソフトウェアエンジニア / TypeScript / 猫', 1039, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1559024917780635040', 2, 13, 'itsgreta', 'Greta Köhler', 'marketing lead @marrowindhq', 642, false, '2026-11-26 11:09:19.561438+00', false, NULL);
INSERT INTO public.people_suggestedaccount VALUES
	('1682243203993449634', 2, 7, 'Jordan2000', 'Jordan Mercado', '', 486, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1744843283799425984', 2, 9, 'LukasOsterl7087', 'Lukas Osterloh', '', 61, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1754923240783487875', 2, 7, 'itsnikhil', 'Nikhil Menon', 'COO @pebblewarehq. I make the trains run.', 27784, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('2001363057', 2, 7, 'mfriesen', 'Maxime', 'Teacher. In service of curious kids since 2009.', 56, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('263131927', 2, 9, 'MareikeReinhard', 'Mareike', 'Angel investor. 40+ companies. DMs open for founders.', 15057, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('3098692461', 2, 7, 'rpruitt', 'Ruth 🧵', '', 585, true, '2026-11-26 11:09:19.561438+00', false, NULL),
	('3724497957', 2, 9, 'colebuilds6663', 'Cole', 'VC at Northgate Seed 🌱 opinions mine, returns theirs', 544, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('739752612839649036', 2, 13, 'iadeyemi', 'Ifeoma Adeyemi', 'VC at Sixpence Fund 🌱 opinions mine, returns theirs', 38441, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('966130940550213431', 2, 7, 'bronwen_fairclo', 'Bronwen Fairclough', 'opinions are my own and also wrong', 111, false, '2026-11-26 11:09:19.561438+00', false, NULL),
	('1512625313357326125', 3, 13, 'NereaQuintana', 'Nerea Quintana', 'Directora de arte. Cine, gatos y café.', 201, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1556318135673113514', 3, 11, 'ndagan', 'Noam Dagan', '', 135, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1893671272', 3, 17, 'ruthw30', 'Ruth Whitlock', 'Venture @halfmilehq. Board: Halfmile, Loomstead', 2461, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2224449795', 3, 11, 'lukasb17', 'Lukas Brandstetter', 'marketing lead @latticeworkshq', 32, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('605170135', 3, 11, 'uogunleye', 'Uche (hiring)', 'Product designer. Type nerd. Plants.', 259, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1736560050546257836', 2, 7, 'itspaige6445', 'Paige Whitlock', '音楽とゲームと珈琲', 1195, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1773279562868658648', 2, 10, 'aaravn74', 'Aarav Nambiar', 'Vicepresidente del club de ajedrez del barrio', 600, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1778185249189636993', 2, 10, 'haruki_okabe', '白石 蓮', '音楽とゲームと珈琲', 43, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1830389387888041359', 2, 8, 'poppybuilds5492', 'Poppy', 'PhD candidate, computational biology. Views mine.', 117, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1885603738236840006', 2, 8, 'kiyer', 'Kabir Iyer', 'ML engineer. Training small models on small budgets.', 159, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1929023546425501628', 2, 8, 'Kamau1996', 'Kamau Wafula', 'Software engineer @pebblewarehq. Rust, Postgres, long walks.', 26, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1929327151336227260', 2, 10, 'MoritzOsterloh', 'Moritz Osterloh', 'Sales at Halfmile. I will follow up.', 513, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1931229009779547411', 2, 8, 'tamar_dagan', 'Tamar Dagan', 'Founder of @latticeworkshq', 1496, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('1971461465332332873', 2, 10, 'whitlockr', 'Ruth Whitlock', 'Data analyst. Spreadsheets are a love language. 📊', 6, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2112238007', 2, 10, 'Paola1990', 'Paola Orozco', 'just a guy with a router', 401, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('212878566', 2, 8, 'ivy_tran', 'Ivy Tran', 'Vicepresidente del club de ajedrez del barrio', 22, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2129934803', 2, 7, 'nasutions', 'Sekar Nasution', 'Founder of @pebblewarehq', 2505, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('2551666627', 2, 8, 'cwhitlock6651', 'Cole', '서울에서 고양이 두 마리와 삽니다', 11, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('3279210042', 2, 8, 'achieng_odhiamb', 'Achieng', 'Curating the best of generative AI. Tools, papers, memes.', 2291, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('3520062169', 2, 7, 'Vihaan1989', 'Vihaan Bhatt', 'مهتم بالتقنية والقهوة', 3, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('3528655399', 2, 8, 'jkessler6835', 'June Kessler', 'iOS developer 📱 shipping side projects nobody asked for', 64, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('663188268540272814', 2, 8, 'grantbuilds6545', 'Grant Sandoval', 'opinions are my own and also wrong', 220, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('664486234137076186', 2, 8, 'harukibuild4881', 'Haruki Shiraishi', 'iOS developer 📱 shipping side projects nobody asked for', 60, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('689181204', 2, 8, 'sgagnon5462', 'Simone Gagnon', 'PhD candidate, computational biology. Views mine.', 29, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('689915625373519923', 2, 8, 'joakes', 'Jordan Oakes', '서울에서 고양이 두 마리와 삽니다', 785, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('690488636946500879', 2, 8, 'danabuilds8214', 'Dana Oakes', 'marketing lead @candleposthq', 434, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('694818236', 2, 10, 'HugoMarchetti', 'Hugo Marchetti', 'Recruiter. Cool teams only.', 421, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('886196930645378376', 2, 8, 'chiderae3', 'Chidera Eze', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 516, true, '2026-11-26 11:09:19.618922+00', false, NULL),
	('909374834783622564', 2, 8, 'amaka_okonjo', 'Amaka', 'Editor-in-chief, Signal & Noise Weekly', 9873, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('94596413', 2, 10, 'Zainab2000', 'Zainab Ogunleye', '✨ living one day at a time ✨', 142, false, '2026-11-26 11:09:19.618922+00', false, NULL),
	('965706417566543430', 2, 8, 'WeilingSubraman', 'Weiling Subramaniam', 'Student. Physics, football, sleep.', 78, false, '2026-11-26 11:09:19.618922+00', false, NULL);

--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_events VALUES
	(1, 1, 'deferred', '2026-11-26 11:08:58.015595+00'),
	(2, 2, 'deferred', '2026-11-26 11:08:58.041454+00'),
	(3, 3, 'deferred', '2026-11-26 11:08:58.051934+00'),
	(4, 1, 'started', '2026-11-26 11:08:58.045868+00'),
	(5, 4, 'deferred', '2026-11-26 11:08:58.062684+00'),
	(6, 2, 'started', '2026-11-26 11:08:58.061335+00'),
	(7, 5, 'deferred', '2026-11-26 11:08:58.083406+00'),
	(8, 6, 'deferred', '2026-11-26 11:08:58.094024+00'),
	(10, 3, 'started', '2026-11-26 11:08:58.092323+00'),
	(9, 6, 'started', '2026-11-26 11:08:58.092156+00'),
	(11, 7, 'deferred', '2026-11-26 11:08:58.126957+00'),
	(12, 8, 'deferred', '2026-11-26 11:08:58.145017+00'),
	(13, 4, 'started', '2026-11-26 11:08:58.144959+00'),
	(14, 1, 'succeeded', '2026-11-26 11:08:58.130002+00'),
	(15, 7, 'started', '2026-11-26 11:08:58.171264+00'),
	(16, 8, 'started', '2026-11-26 11:08:58.206511+00'),
	(17, 3, 'succeeded', '2026-11-26 11:08:58.211849+00'),
	(18, 5, 'started', '2026-11-26 11:08:58.224128+00'),
	(19, 4, 'succeeded', '2026-11-26 11:08:58.246288+00'),
	(20, 2, 'succeeded', '2026-11-26 11:08:58.248714+00'),
	(21, 8, 'succeeded', '2026-11-26 11:08:58.248736+00'),
	(22, 5, 'succeeded', '2026-11-26 11:08:58.274253+00'),
	(23, 6, 'succeeded', '2026-11-26 11:08:58.351264+00'),
	(24, 7, 'succeeded', '2026-11-26 11:08:58.45796+00'),
	(25, 9, 'deferred', '2026-11-26 11:09:00.671256+00'),
	(26, 9, 'started', '2026-11-26 11:09:00.676333+00'),
	(27, 10, 'deferred', '2026-11-26 11:09:00.684199+00'),
	(28, 10, 'started', '2026-11-26 11:09:00.693232+00'),
	(29, 11, 'deferred', '2026-11-26 11:09:00.695575+00'),
	(30, 12, 'deferred', '2026-11-26 11:09:00.708047+00'),
	(31, 11, 'started', '2026-11-26 11:09:00.712991+00'),
	(32, 13, 'deferred', '2026-11-26 11:09:00.722024+00'),
	(33, 12, 'started', '2026-11-26 11:09:00.735992+00'),
	(34, 9, 'succeeded', '2026-11-26 11:09:00.740056+00'),
	(35, 13, 'started', '2026-11-26 11:09:00.743118+00'),
	(36, 10, 'succeeded', '2026-11-26 11:09:00.761327+00'),
	(37, 11, 'succeeded', '2026-11-26 11:09:00.755809+00'),
	(38, 12, 'succeeded', '2026-11-26 11:09:00.776388+00'),
	(39, 13, 'succeeded', '2026-11-26 11:09:00.924075+00'),
	(40, 14, 'deferred', '2026-11-26 11:09:05.559923+00'),
	(41, 14, 'started', '2026-11-26 11:09:05.56722+00'),
	(42, 15, 'deferred', '2026-11-26 11:09:05.583709+00'),
	(43, 15, 'started', '2026-11-26 11:09:05.607636+00'),
	(44, 14, 'succeeded', '2026-11-26 11:09:05.635844+00'),
	(45, 15, 'succeeded', '2026-11-26 11:09:05.643038+00'),
	(46, 16, 'deferred', '2026-11-26 11:09:10.533729+00'),
	(47, 17, 'deferred', '2026-11-26 11:09:10.542428+00'),
	(48, 16, 'started', '2026-11-26 11:09:10.541911+00'),
	(49, 18, 'deferred', '2026-11-26 11:09:10.549254+00'),
	(50, 17, 'started', '2026-11-26 11:09:10.549226+00'),
	(51, 18, 'started', '2026-11-26 11:09:10.564945+00'),
	(52, 16, 'succeeded', '2026-11-26 11:09:10.599049+00'),
	(53, 17, 'succeeded', '2026-11-26 11:09:10.599519+00'),
	(54, 18, 'succeeded', '2026-11-26 11:09:10.612347+00'),
	(55, 19, 'deferred', '2026-11-26 11:09:15.541197+00'),
	(56, 20, 'deferred', '2026-11-26 11:09:15.546319+00'),
	(57, 19, 'started', '2026-11-26 11:09:15.548633+00'),
	(58, 20, 'started', '2026-11-26 11:09:15.560589+00'),
	(59, 20, 'succeeded', '2026-11-26 11:09:15.591584+00'),
	(60, 19, 'succeeded', '2026-11-26 11:09:15.61337+00'),
	(61, 21, 'deferred', '2026-11-26 11:09:18.84309+00'),
	(62, 22, 'deferred', '2026-11-26 11:09:18.852664+00'),
	(63, 21, 'started', '2026-11-26 11:09:18.853742+00'),
	(64, 23, 'deferred', '2026-11-26 11:09:18.857316+00'),
	(65, 22, 'started', '2026-11-26 11:09:18.860753+00'),
	(66, 24, 'deferred', '2026-11-26 11:09:18.86028+00'),
	(67, 25, 'deferred', '2026-11-26 11:09:18.866454+00'),
	(68, 23, 'started', '2026-11-26 11:09:18.871538+00'),
	(69, 26, 'deferred', '2026-11-26 11:09:18.875741+00'),
	(70, 27, 'deferred', '2026-11-26 11:09:18.882756+00'),
	(71, 28, 'deferred', '2026-11-26 11:09:18.885346+00'),
	(72, 24, 'started', '2026-11-26 11:09:18.887397+00'),
	(73, 25, 'started', '2026-11-26 11:09:18.897136+00'),
	(74, 29, 'scheduled', '2026-11-26 11:09:19.619204+00'),
	(75, 29, 'deferred', '2026-11-26 11:09:19.219425+00'),
	(76, 22, 'succeeded', '2026-11-26 11:09:19.237281+00'),
	(77, 26, 'started', '2026-11-26 11:09:19.246008+00'),
	(78, 21, 'succeeded', '2026-11-26 11:09:19.260326+00'),
	(79, 27, 'started', '2026-11-26 11:09:19.283496+00'),
	(80, 23, 'succeeded', '2026-11-26 11:09:19.333756+00'),
	(81, 28, 'started', '2026-11-26 11:09:19.342333+00'),
	(82, 24, 'succeeded', '2026-11-26 11:09:19.394499+00'),
	(83, 25, 'succeeded', '2026-11-26 11:09:19.413879+00'),
	(84, 27, 'succeeded', '2026-11-26 11:09:19.595384+00'),
	(85, 28, 'succeeded', '2026-11-26 11:09:19.61483+00'),
	(86, 29, 'started', '2026-11-26 11:09:19.649004+00'),
	(87, 29, 'succeeded', '2026-11-26 11:09:19.669736+00'),
	(88, 30, 'scheduled', '2026-11-26 11:09:20.099421+00'),
	(89, 30, 'deferred', '2026-11-26 11:09:19.699624+00'),
	(90, 26, 'succeeded', '2026-11-26 11:09:19.707921+00'),
	(91, 30, 'started', '2026-11-26 11:09:20.119051+00'),
	(92, 30, 'succeeded', '2026-11-26 11:09:20.135212+00'),
	(93, 31, 'deferred', '2026-11-26 11:09:19.990099+00'),
	(94, 31, 'started', '2026-11-26 11:09:20.195122+00'),
	(95, 32, 'deferred', '2026-11-26 11:09:20.223776+00'),
	(96, 33, 'deferred', '2026-11-26 11:09:20.223776+00'),
	(97, 34, 'deferred', '2026-11-26 11:09:20.223776+00'),
	(98, 35, 'deferred', '2026-11-26 11:09:20.223776+00'),
	(99, 36, 'deferred', '2026-11-26 11:09:20.223776+00'),
	(100, 31, 'succeeded', '2026-11-26 11:09:20.443828+00'),
	(101, 32, 'started', '2026-11-26 11:09:20.442448+00'),
	(102, 35, 'started', '2026-11-26 11:09:20.455509+00'),
	(103, 33, 'started', '2026-11-26 11:09:20.460233+00'),
	(104, 34, 'started', '2026-11-26 11:09:20.468763+00'),
	(105, 36, 'started', '2026-11-26 11:09:20.489744+00'),
	(106, 37, 'deferred', '2026-11-26 11:09:20.512315+00'),
	(107, 37, 'started', '2026-11-26 11:09:20.52773+00'),
	(108, 38, 'deferred', '2026-11-26 11:09:20.561327+00'),
	(109, 39, 'deferred', '2026-11-26 11:09:20.580337+00'),
	(110, 37, 'succeeded', '2026-11-26 11:09:20.722752+00'),
	(111, 40, 'scheduled', '2026-11-26 11:09:21.126548+00'),
	(112, 40, 'deferred', '2026-11-26 11:09:20.545349+00'),
	(113, 35, 'succeeded', '2026-11-26 11:09:20.808554+00'),
	(114, 38, 'started', '2026-11-26 11:09:20.828141+00'),
	(115, 34, 'succeeded', '2026-11-26 11:09:20.892814+00'),
	(116, 39, 'started', '2026-11-26 11:09:20.901669+00'),
	(117, 38, 'succeeded', '2026-11-26 11:09:20.919193+00'),
	(118, 32, 'succeeded', '2026-11-26 11:09:20.935372+00'),
	(119, 36, 'succeeded', '2026-11-26 11:09:20.937483+00'),
	(120, 39, 'succeeded', '2026-11-26 11:09:20.977526+00'),
	(121, 33, 'succeeded', '2026-11-26 11:09:21.043976+00'),
	(122, 40, 'started', '2026-11-26 11:09:21.188074+00'),
	(123, 41, 'deferred', '2026-11-26 11:09:21.282873+00'),
	(124, 41, 'started', '2026-11-26 11:09:21.385412+00'),
	(125, 40, 'succeeded', '2026-11-26 11:09:21.408249+00');

--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_jobs VALUES
	(40, 'alerts', 'alerts.raise', NULL, '{"campaign_id": 1}', 'succeeded', '2026-11-26 11:09:21.126548+00', 1, NULL, 0, false, 1),
	(1, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795691335}', 'succeeded', NULL, 1, NULL, 0, false, 1),
	(41, 'alerts', 'alerts.deliver', NULL, '{"recipient_id": 1}', 'doing', NULL, 0, NULL, 0, false, 1),
	(35, 'collection', 'collection.retweets', 'retweets:2125897903680362186', '{"tweet_id": "2125897903680362186"}', 'succeeded', NULL, 1, NULL, 30, false, NULL),
	(34, 'collection', 'collection.quotes', 'quotes:2125882039631762760', '{"tweet_id": "2125882039631762760"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(38, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795691360}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(32, 'collection', 'collection.retweets', 'retweets:2125882039631762760', '{"tweet_id": "2125882039631762760"}', 'succeeded', NULL, 1, NULL, 30, false, NULL),
	(36, 'collection', 'collection.replies', 'replies:2125897903680362186', '{"tweet_id": "2125897903680362186"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(6, 'alerts', 'collection.watch', NULL, '{"timestamp": 1795691310}', 'succeeded', NULL, 1, NULL, 100, false, 1),
	(39, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795691360}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(3, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795691330}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(9, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795691340}', 'succeeded', NULL, 1, NULL, 0, false, 1),
	(13, 'alerts', 'collection.watch', NULL, '{"timestamp": 1795691340}', 'succeeded', NULL, 1, NULL, 100, false, 1),
	(14, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795691345}', 'succeeded', NULL, 1, NULL, 0, false, 1),
	(16, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795691350}', 'succeeded', NULL, 1, NULL, 0, false, 1),
	(19, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795691355}', 'succeeded', NULL, 1, NULL, 0, false, 1),
	(29, 'alerts', 'alerts.first_looks', NULL, '{}', 'succeeded', '2026-11-26 11:09:19.619204+00', 1, NULL, 0, false, 1),
	(30, 'alerts', 'alerts.first_looks', NULL, '{}', 'succeeded', '2026-11-26 11:09:20.099421+00', 1, NULL, 0, false, 1),
	(37, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795691360}', 'succeeded', NULL, 1, NULL, 0, false, 1),
	(33, 'collection', 'collection.replies', 'replies:2125882039631762760', '{"tweet_id": "2125882039631762760"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(4, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795691335}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(2, 'collection', 'collection.plan', NULL, '{"timestamp": 1795691280}', 'succeeded', NULL, 1, 'collection.plan', 100, false, NULL),
	(8, 'collection', 'collection.own_accounts', 'collection.own_accounts', '{"timestamp": 1795691100}', 'succeeded', NULL, 1, NULL, 35, false, NULL),
	(5, 'collection', 'collection.tidy', NULL, '{"timestamp": 1795691220}', 'succeeded', NULL, 1, 'collection.tidy', 0, false, NULL),
	(7, 'collection', 'collection.balance', NULL, '{"timestamp": 1795690800}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(11, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795691340}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(10, 'collection', 'collection.plan', NULL, '{"timestamp": 1795691340}', 'succeeded', NULL, 1, 'collection.plan', 100, false, NULL),
	(12, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795691340}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(15, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795691345}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(17, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795691350}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(18, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795691350}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(20, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795691355}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(22, 'collection', 'collection.followings', 'followings:3', '{"person_id": 3}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(21, 'collection', 'collection.followings', 'followings:4', '{"person_id": 4}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(23, 'collection', 'collection.followings', 'followings:7', '{"person_id": 7}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(24, 'collection', 'collection.followings', 'followings:6', '{"person_id": 6}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(25, 'collection', 'collection.followings', 'followings:2', '{"person_id": 2}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(27, 'collection', 'collection.followings', 'followings:8', '{"person_id": 8}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(28, 'collection', 'collection.followings', 'followings:1', '{"person_id": 1}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(26, 'collection', 'collection.followings', 'followings:5', '{"person_id": 5}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(31, 'collection', 'collection.metrics', 'metrics:5024fa95f3a6cea58abcd13eeed306c1', '{"tweet_ids": ["2125882039631762760", "2125897903680362186"]}', 'succeeded', NULL, 1, NULL, 40, false, NULL);

--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_periodic_defers VALUES
	(9, 'collection.tidy', 1795691220, 5, ''),
	(13, 'collection.balance', 1795690800, 7, ''),
	(15, 'collection.own_accounts', 1795691100, 8, ''),
	(18, 'collection.plan', 1795691340, 10, ''),
	(23, 'collection.watch', 1795691340, 13, ''),
	(41, 'alerts.tick', 1795691360, 37, ''),
	(43, 'collection.rescue', 1795691360, 38, ''),
	(45, 'collection.summarise', 1795691360, 39, '');

--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_workers OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-26 11:09:19.016737+00');

--
-- Data for Name: web_campaigndraft; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_firststeps; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_savedview; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_savedview_default_of; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_sharelink; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Name: access_apikey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_apikey_id_seq', 1, true);

--
-- Name: access_auditentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_auditentry_id_seq', 3, true);

--
-- Name: access_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_invitation_id_seq', 1, false);

--
-- Name: access_mailserver_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_mailserver_id_seq', 1, false);

--
-- Name: access_signin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_signin_id_seq', 1, false);

--
-- Name: access_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_groups_id_seq', 1, false);

--
-- Name: access_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_id_seq', 1, true);

--
-- Name: access_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_user_permissions_id_seq', 1, false);

--
-- Name: alerts_alert_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_alert_id_seq', 1, true);

--
-- Name: alerts_channel_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_channel_id_seq', 1, true);

--
-- Name: alerts_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_delivery_id_seq', 1, true);

--
-- Name: alerts_incident_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_incident_id_seq', 1, false);

--
-- Name: alerts_match_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_match_id_seq', 5, true);

--
-- Name: alerts_mute_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_mute_id_seq', 1, false);

--
-- Name: alerts_recipient_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_recipient_id_seq', 1, true);

--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 248, true);

--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);

--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);

--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);

--
-- Name: campaigns_campaign_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaign_id_seq', 1, true);

--
-- Name: campaigns_campaignnote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaignnote_id_seq', 1, false);

--
-- Name: campaigns_campaigntweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaigntweet_id_seq', 2, true);

--
-- Name: campaigns_engagement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_engagement_id_seq', 49, true);

--
-- Name: campaigns_liststate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_liststate_id_seq', 6, true);

--
-- Name: campaigns_metricreading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_metricreading_id_seq', 4, true);

--
-- Name: campaigns_ownaccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_ownaccount_id_seq', 1, false);

--
-- Name: campaigns_publicaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_publicaddress_id_seq', 1, false);

--
-- Name: campaigns_removedtweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_removedtweet_id_seq', 1, false);

--
-- Name: campaigns_snapshot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_snapshot_id_seq', 1, true);

--
-- Name: collection_balancereading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_balancereading_id_seq', 1, true);

--
-- Name: collection_clockstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_clockstate_id_seq', 1, false);

--
-- Name: collection_countedcall_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_countedcall_id_seq', 1, false);

--
-- Name: collection_credential_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_credential_id_seq', 1, false);

--
-- Name: collection_policy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_policy_id_seq', 1, false);

--
-- Name: collection_ratelimit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_ratelimit_id_seq', 2, true);

--
-- Name: collection_usage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_usage_id_seq', 28, true);

--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 62, true);

--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 79, true);

--
-- Name: follow_ups_followup_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.follow_ups_followup_id_seq', 1, false);

--
-- Name: otp_static_staticdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_static_staticdevice_id_seq', 1, false);

--
-- Name: otp_static_statictoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_static_statictoken_id_seq', 1, false);

--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 1, false);

--
-- Name: people_importantperson_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_importantperson_id_seq', 8, true);

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 125, true);

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 41, true);

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 46, true);

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 2, true);

--
-- Name: web_campaigndraft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_campaigndraft_id_seq', 1, false);

--
-- Name: web_firststeps_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_firststeps_id_seq', 1, false);

--
-- Name: web_savedview_default_of_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_savedview_default_of_id_seq', 1, false);

--
-- Name: web_savedview_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_savedview_id_seq', 1, false);

--
-- Name: web_sharelink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_sharelink_id_seq', 1, false);

--
-- Name: access_apikey access_apikey_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_digest_key UNIQUE (digest);

--
-- Name: access_apikey access_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_pkey PRIMARY KEY (id);

--
-- Name: access_auditentry access_auditentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_auditentry
    ADD CONSTRAINT access_auditentry_pkey PRIMARY KEY (id);

--
-- Name: access_invitation access_invitation_accepted_by_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_key UNIQUE (accepted_by_id);

--
-- Name: access_invitation access_invitation_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_digest_key UNIQUE (digest);

--
-- Name: access_invitation access_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_pkey PRIMARY KEY (id);

--
-- Name: access_mailserver access_mailserver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_mailserver
    ADD CONSTRAINT access_mailserver_pkey PRIMARY KEY (id);

--
-- Name: access_signin access_signin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_pkey PRIMARY KEY (id);

--
-- Name: access_signin access_signin_session_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_session_key_key UNIQUE (session_key);

--
-- Name: access_user_groups access_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_pkey PRIMARY KEY (id);

--
-- Name: access_user_groups access_user_groups_user_id_group_id_425a56a6_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_user_id_group_id_425a56a6_uniq UNIQUE (user_id, group_id);

--
-- Name: access_user access_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);

--
-- Name: access_user_user_permissions access_user_user_permiss_user_id_permission_id_ef659a87_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permiss_user_id_permission_id_ef659a87_uniq UNIQUE (user_id, permission_id);

--
-- Name: access_user_user_permissions access_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permissions_pkey PRIMARY KEY (id);

--
-- Name: access_user access_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_username_key UNIQUE (username);

--
-- Name: alerts_alert alerts_alert_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_pkey PRIMARY KEY (id);

--
-- Name: alerts_channel alerts_channel_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_channel
    ADD CONSTRAINT alerts_channel_name_key UNIQUE (name);

--
-- Name: alerts_channel alerts_channel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_channel
    ADD CONSTRAINT alerts_channel_pkey PRIMARY KEY (id);

--
-- Name: alerts_delivery alerts_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_pkey PRIMARY KEY (id);

--
-- Name: alerts_incident alerts_incident_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_incident
    ADD CONSTRAINT alerts_incident_pkey PRIMARY KEY (id);

--
-- Name: alerts_match alerts_match_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_pkey PRIMARY KEY (id);

--
-- Name: alerts_mute alerts_mute_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_pkey PRIMARY KEY (id);

--
-- Name: alerts_recipient alerts_recipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_pkey PRIMARY KEY (id);

--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);

--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);

--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);

--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);

--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaign campaigns_campaign_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaign
    ADD CONSTRAINT campaigns_campaign_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaignnote campaigns_campaignnote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignnote
    ADD CONSTRAINT campaigns_campaignnote_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaignsummary campaigns_campaignsummary_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsummary
    ADD CONSTRAINT campaigns_campaignsummary_pkey PRIMARY KEY (campaign_id);

--
-- Name: campaigns_campaigntweet campaigns_campaigntweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_engagement campaigns_engagement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_pkey PRIMARY KEY (id);

--
-- Name: campaigns_liststate campaigns_liststate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT campaigns_liststate_pkey PRIMARY KEY (id);

--
-- Name: campaigns_metricreading campaigns_metricreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT campaigns_metricreading_pkey PRIMARY KEY (id);

--
-- Name: campaigns_ownaccount campaigns_ownaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_ownaccount
    ADD CONSTRAINT campaigns_ownaccount_pkey PRIMARY KEY (id);

--
-- Name: campaigns_publicaddress campaigns_publicaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_publicaddress
    ADD CONSTRAINT campaigns_publicaddress_pkey PRIMARY KEY (id);

--
-- Name: campaigns_removedtweet campaigns_removedtweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_snapshot campaigns_snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT campaigns_snapshot_pkey PRIMARY KEY (id);

--
-- Name: campaigns_tweet campaigns_tweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_tweet
    ADD CONSTRAINT campaigns_tweet_pkey PRIMARY KEY (id);

--
-- Name: collection_balancereading collection_balancereading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_balancereading
    ADD CONSTRAINT collection_balancereading_pkey PRIMARY KEY (id);

--
-- Name: collection_campaignwatch collection_campaignwatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_campaignwatch
    ADD CONSTRAINT collection_campaignwatch_pkey PRIMARY KEY (campaign_id);

--
-- Name: collection_circuit collection_circuit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_circuit
    ADD CONSTRAINT collection_circuit_pkey PRIMARY KEY (provider);

--
-- Name: collection_clockstate collection_clockstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_clockstate
    ADD CONSTRAINT collection_clockstate_pkey PRIMARY KEY (id);

--
-- Name: collection_countedcall collection_countedcall_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_countedcall
    ADD CONSTRAINT collection_countedcall_pkey PRIMARY KEY (id);

--
-- Name: collection_credential collection_credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_credential
    ADD CONSTRAINT collection_credential_pkey PRIMARY KEY (id);

--
-- Name: collection_jobfailure collection_jobfailure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_jobfailure
    ADD CONSTRAINT collection_jobfailure_pkey PRIMARY KEY (job_id);

--
-- Name: collection_planningfailure collection_planningfailure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_planningfailure
    ADD CONSTRAINT collection_planningfailure_pkey PRIMARY KEY (campaign_id);

--
-- Name: collection_policy collection_policy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_policy
    ADD CONSTRAINT collection_policy_pkey PRIMARY KEY (id);

--
-- Name: collection_ratelimit collection_ratelimit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_ratelimit
    ADD CONSTRAINT collection_ratelimit_pkey PRIMARY KEY (id);

--
-- Name: collection_usage collection_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_usage
    ADD CONSTRAINT collection_usage_pkey PRIMARY KEY (id);

--
-- Name: collection_workerpart collection_workerpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_workerpart
    ADD CONSTRAINT collection_workerpart_pkey PRIMARY KEY (worker_id);

--
-- Name: collection_credential credential_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_credential
    ADD CONSTRAINT credential_once UNIQUE (provider, name);

--
-- Name: alerts_delivery delivered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT delivered_once UNIQUE (alert_id, recipient_id);

--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

--
-- Name: campaigns_engagement engagement_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT engagement_once UNIQUE (tweet_id, action, key);

--
-- Name: follow_ups_followup follow_up_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_up_once UNIQUE (campaign_id, account_id);

--
-- Name: follow_ups_followup follow_ups_followup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_pkey PRIMARY KEY (id);

--
-- Name: alerts_match match_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT match_once UNIQUE (campaign_id, engagement_id);

--
-- Name: alerts_mute mute_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT mute_once UNIQUE NULLS NOT DISTINCT (campaign_id, account_id);

--
-- Name: web_campaigndraft one_draft_of_each; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT one_draft_of_each UNIQUE NULLS NOT DISTINCT (user_id, source_id);

--
-- Name: campaigns_liststate one_state_per_list; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT one_state_per_list UNIQUE (tweet_id, action);

--
-- Name: web_savedview one_view_of_a_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT one_view_of_a_name UNIQUE NULLS NOT DISTINCT (user_id, page, campaign_id, name);

--
-- Name: otp_static_staticdevice otp_static_staticdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_pkey PRIMARY KEY (id);

--
-- Name: otp_static_statictoken otp_static_statictoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictoken_pkey PRIMARY KEY (id);

--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_pkey PRIMARY KEY (id);

--
-- Name: people_account people_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);

--
-- Name: people_avatar people_avatar_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_avatar
    ADD CONSTRAINT people_avatar_pkey PRIMARY KEY (account_id);

--
-- Name: people_following people_following_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_following
    ADD CONSTRAINT people_following_pkey PRIMARY KEY (person_id, account_id);

--
-- Name: people_importantperson people_importantperson_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_account_id_key UNIQUE (account_id);

--
-- Name: people_importantperson people_importantperson_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_pkey PRIMARY KEY (id);

--
-- Name: people_importantperson people_importantperson_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_username_key UNIQUE (username);

--
-- Name: people_suggestedaccount people_suggestedaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_suggestedaccount
    ADD CONSTRAINT people_suggestedaccount_pkey PRIMARY KEY (account_id);

--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

--
-- Name: collection_ratelimit rate_limit_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_ratelimit
    ADD CONSTRAINT rate_limit_once UNIQUE (provider, endpoint);

--
-- Name: campaigns_metricreading reading_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT reading_once UNIQUE (tweet_id, taken_at);

--
-- Name: alerts_recipient recipient_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT recipient_once UNIQUE NULLS NOT DISTINCT (channel_id, campaign_id, address);

--
-- Name: campaigns_removedtweet removed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT removed_once UNIQUE (campaign_id, tweet_id);

--
-- Name: campaigns_snapshot snapshot_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT snapshot_once UNIQUE (campaign_id, taken_at);

--
-- Name: campaigns_campaigntweet tweet_once_per_campaign; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT tweet_once_per_campaign UNIQUE (campaign_id, tweet_id);

--
-- Name: collection_usage usage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_usage
    ADD CONSTRAINT usage_once UNIQUE (provider, hour, endpoint);

--
-- Name: web_campaigndraft web_campaigndraft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_pkey PRIMARY KEY (id);

--
-- Name: web_firststeps web_firststeps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_firststeps
    ADD CONSTRAINT web_firststeps_pkey PRIMARY KEY (id);

--
-- Name: web_savedview_default_of web_savedview_default_of_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview_default_of
    ADD CONSTRAINT web_savedview_default_of_pkey PRIMARY KEY (id);

--
-- Name: web_savedview_default_of web_savedview_default_of_savedview_id_user_id_337420cd_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview_default_of
    ADD CONSTRAINT web_savedview_default_of_savedview_id_user_id_337420cd_uniq UNIQUE (savedview_id, user_id);

--
-- Name: web_savedview web_savedview_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT web_savedview_pkey PRIMARY KEY (id);

--
-- Name: web_sharelink web_sharelink_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_digest_key UNIQUE (digest);

--
-- Name: web_sharelink web_sharelink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_pkey PRIMARY KEY (id);

--
-- Name: access_apikey_digest_2110bae7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_digest_2110bae7_like ON public.access_apikey USING btree (digest varchar_pattern_ops);

--
-- Name: access_invitation_digest_1b5fc4e8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_invitation_digest_1b5fc4e8_like ON public.access_invitation USING btree (digest varchar_pattern_ops);

--
-- Name: access_invitation_invited_by_id_00fbe791; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_invitation_invited_by_id_00fbe791 ON public.access_invitation USING btree (invited_by_id);

--
-- Name: access_signin_session_key_b12cd1bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_signin_session_key_b12cd1bd_like ON public.access_signin USING btree (session_key varchar_pattern_ops);

--
-- Name: access_signin_user_id_b64893e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_signin_user_id_b64893e0 ON public.access_signin USING btree (user_id);

--
-- Name: access_user_groups_group_id_921debcc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_groups_group_id_921debcc ON public.access_user_groups USING btree (group_id);

--
-- Name: access_user_groups_user_id_4f105fa4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_groups_user_id_4f105fa4 ON public.access_user_groups USING btree (user_id);

--
-- Name: access_user_user_permissions_permission_id_76d8eb82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_user_permissions_permission_id_76d8eb82 ON public.access_user_user_permissions USING btree (permission_id);

--
-- Name: access_user_user_permissions_user_id_67074cbf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_user_permissions_user_id_67074cbf ON public.access_user_user_permissions USING btree (user_id);

--
-- Name: access_user_username_09372906_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_username_09372906_like ON public.access_user USING btree (username varchar_pattern_ops);

--
-- Name: account_by_importance_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_importance_id ON public.people_account USING btree (importance DESC, id DESC);

--
-- Name: account_by_rank; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_rank ON public.people_account USING btree (importance DESC, COALESCE(followers, ('-1'::integer)::bigint) DESC, id DESC);

--
-- Name: account_by_username; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_username ON public.people_account USING btree (lower((username)::text));

--
-- Name: alert_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_due ON public.alerts_alert USING btree (due_at) WHERE ((status)::text = 'pending'::text);

--
-- Name: alert_of_campaign; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_of_campaign ON public.alerts_alert USING btree (campaign_id, status, id DESC);

--
-- Name: alert_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_of_person ON public.alerts_alert USING btree (campaign_id, account_id, id DESC);

--
-- Name: alerts_alert_account_id_3f75017f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_account_id_3f75017f ON public.alerts_alert USING btree (account_id);

--
-- Name: alerts_alert_account_id_3f75017f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_account_id_3f75017f_like ON public.alerts_alert USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_alert_campaign_id_76ffefa8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_campaign_id_76ffefa8 ON public.alerts_alert USING btree (campaign_id);

--
-- Name: alerts_channel_name_4846f7e7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_channel_name_4846f7e7_like ON public.alerts_channel USING btree (name varchar_pattern_ops);

--
-- Name: alerts_delivery_alert_id_527311ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_alert_id_527311ab ON public.alerts_delivery USING btree (alert_id);

--
-- Name: alerts_delivery_bundle_id_da5d25eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_bundle_id_da5d25eb ON public.alerts_delivery USING btree (bundle_id);

--
-- Name: alerts_delivery_recipient_id_583c418d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_recipient_id_583c418d ON public.alerts_delivery USING btree (recipient_id);

--
-- Name: alerts_match_account_id_3a41625f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_account_id_3a41625f ON public.alerts_match USING btree (account_id);

--
-- Name: alerts_match_account_id_3a41625f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_account_id_3a41625f_like ON public.alerts_match USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_match_alert_id_b868ae04; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_alert_id_b868ae04 ON public.alerts_match USING btree (alert_id);

--
-- Name: alerts_match_campaign_id_6cbc8bf7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_campaign_id_6cbc8bf7 ON public.alerts_match USING btree (campaign_id);

--
-- Name: alerts_match_engagement_id_ad2c548d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_engagement_id_ad2c548d ON public.alerts_match USING btree (engagement_id);

--
-- Name: alerts_mute_account_id_6427656e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_account_id_6427656e ON public.alerts_mute USING btree (account_id);

--
-- Name: alerts_mute_account_id_6427656e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_account_id_6427656e_like ON public.alerts_mute USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_mute_campaign_id_a54cd9ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_campaign_id_a54cd9ad ON public.alerts_mute USING btree (campaign_id);

--
-- Name: alerts_recipient_campaign_id_8c58734a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_recipient_campaign_id_8c58734a ON public.alerts_recipient USING btree (campaign_id);

--
-- Name: alerts_recipient_channel_id_82161740; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_recipient_channel_id_82161740 ON public.alerts_recipient USING btree (channel_id);

--
-- Name: audit_by_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_actor ON public.access_auditentry USING btree (actor, id DESC);

--
-- Name: audit_by_verb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_verb ON public.access_auditentry USING btree (verb, id DESC);

--
-- Name: audit_of_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_of_object ON public.access_auditentry USING btree (object_kind, object_id, id DESC);

--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

--
-- Name: avatar_by_use; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX avatar_by_use ON public.people_avatar USING btree (used_at);

--
-- Name: avatar_wanted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX avatar_wanted ON public.people_avatar USING btree (wanted_at) WHERE (wanted_at IS NOT NULL);

--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);

--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);

--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);

--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);

--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);

--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);

--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);

--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);

--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);

--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);

--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);

--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);

--
-- Name: balance_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX balance_newest ON public.collection_balancereading USING btree (provider, taken_at);

--
-- Name: call_of_endpoint; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_of_endpoint ON public.collection_countedcall USING btree (provider, endpoint, ended_at);

--
-- Name: call_of_provider; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_of_provider ON public.collection_countedcall USING btree (provider, ended_at);

--
-- Name: campaign_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaign_due ON public.campaigns_campaign USING btree (status, next_poll_at);

--
-- Name: campaigns_campaignnote_campaign_id_51fb5f6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignnote_campaign_id_51fb5f6d ON public.campaigns_campaignnote USING btree (campaign_id);

--
-- Name: campaigns_campaigntweet_campaign_id_56ea4670; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_campaign_id_56ea4670 ON public.campaigns_campaigntweet USING btree (campaign_id);

--
-- Name: campaigns_campaigntweet_tweet_id_38f8f894; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_tweet_id_38f8f894 ON public.campaigns_campaigntweet USING btree (tweet_id);

--
-- Name: campaigns_campaigntweet_tweet_id_38f8f894_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_tweet_id_38f8f894_like ON public.campaigns_campaigntweet USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_liststate_tweet_id_e368b43f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_liststate_tweet_id_e368b43f ON public.campaigns_liststate USING btree (tweet_id);

--
-- Name: campaigns_liststate_tweet_id_e368b43f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_liststate_tweet_id_e368b43f_like ON public.campaigns_liststate USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_ownaccount_campaign_id_1216be94; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_ownaccount_campaign_id_1216be94 ON public.campaigns_ownaccount USING btree (campaign_id);

--
-- Name: campaigns_removedtweet_campaign_id_9b1716bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_campaign_id_9b1716bf ON public.campaigns_removedtweet USING btree (campaign_id);

--
-- Name: campaigns_removedtweet_tweet_id_7fa2e48a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_tweet_id_7fa2e48a ON public.campaigns_removedtweet USING btree (tweet_id);

--
-- Name: campaigns_removedtweet_tweet_id_7fa2e48a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_tweet_id_7fa2e48a_like ON public.campaigns_removedtweet USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_snapshot_campaign_id_a43817d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_snapshot_campaign_id_a43817d5 ON public.campaigns_snapshot USING btree (campaign_id);

--
-- Name: campaigns_tweet_author_id_7e58d708; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_author_id_7e58d708 ON public.campaigns_tweet USING btree (author_id);

--
-- Name: campaigns_tweet_author_id_7e58d708_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_author_id_7e58d708_like ON public.campaigns_tweet USING btree (author_id varchar_pattern_ops);

--
-- Name: campaigns_tweet_id_93322bc9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_id_93322bc9_like ON public.campaigns_tweet USING btree (id varchar_pattern_ops);

--
-- Name: collection_circuit_provider_541d2659_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_circuit_provider_541d2659_like ON public.collection_circuit USING btree (provider varchar_pattern_ops);

--
-- Name: delivery_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_open ON public.alerts_delivery USING btree (recipient_id, id) WHERE ((status)::text = ANY ((ARRAY['pending'::character varying, 'held'::character varying, 'sending'::character varying, 'retrying'::character varying])::text[]));

--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

--
-- Name: engagement_baseline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_baseline ON public.campaigns_engagement USING btree (tweet_id, occurred_at DESC, id DESC) WHERE baseline;

--
-- Name: engagement_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_newest ON public.campaigns_engagement USING btree (occurred_at DESC, id DESC);

--
-- Name: engagement_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_account ON public.campaigns_engagement USING btree (account_id, id);

--
-- Name: engagement_of_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_list ON public.campaigns_engagement USING btree (tweet_id, action, occurred_at DESC, id DESC);

--
-- Name: engagement_of_tweet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_tweet ON public.campaigns_engagement USING btree (tweet_id, occurred_at DESC, id DESC);

--
-- Name: follow_ups_followup_account_id_8a339671; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_account_id_8a339671 ON public.follow_ups_followup USING btree (account_id);

--
-- Name: follow_ups_followup_account_id_8a339671_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_account_id_8a339671_like ON public.follow_ups_followup USING btree (account_id varchar_pattern_ops);

--
-- Name: follow_ups_followup_assignee_id_9738b783; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_assignee_id_9738b783 ON public.follow_ups_followup USING btree (assignee_id);

--
-- Name: follow_ups_followup_campaign_id_3fe1fccd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_campaign_id_3fe1fccd ON public.follow_ups_followup USING btree (campaign_id);

--
-- Name: following_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX following_by_account ON public.people_following USING btree (account_id, person_id);

--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

--
-- Name: incident_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX incident_once ON public.alerts_incident USING btree (kind, subject) WHERE (closed_at IS NULL);

--
-- Name: match_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_open ON public.alerts_match USING btree (campaign_id, id) WHERE (alert_id IS NULL);

--
-- Name: one_open_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_digest ON public.alerts_alert USING btree (campaign_id, digest) WHERE (((kind)::text = 'digest'::text) AND ((status)::text = 'pending'::text));

--
-- Name: otp_static_staticdevice_user_id_7f9cff2b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_staticdevice_user_id_7f9cff2b ON public.otp_static_staticdevice USING btree (user_id);

--
-- Name: otp_static_statictoken_device_id_74b7c7d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_device_id_74b7c7d1 ON public.otp_static_statictoken USING btree (device_id);

--
-- Name: otp_static_statictoken_token_d0a51866; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_token_d0a51866 ON public.otp_static_statictoken USING btree (token);

--
-- Name: otp_static_statictoken_token_d0a51866_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_token_d0a51866_like ON public.otp_static_statictoken USING btree (token varchar_pattern_ops);

--
-- Name: otp_totp_totpdevice_user_id_0fb18292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_totp_totpdevice_user_id_0fb18292 ON public.otp_totp_totpdevice USING btree (user_id);

--
-- Name: own_account_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX own_account_once ON public.campaigns_ownaccount USING btree (client_key, campaign_id, account_id) NULLS NOT DISTINCT WHERE (account_id IS NOT NULL);

--
-- Name: own_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX own_name_once ON public.campaigns_ownaccount USING btree (client_key, campaign_id, username) NULLS NOT DISTINCT WHERE (account_id IS NULL);

--
-- Name: people_account_id_0dc1aa50_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_account_id_0dc1aa50_like ON public.people_account USING btree (id varchar_pattern_ops);

--
-- Name: people_avatar_account_id_1dd3b4ab_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_avatar_account_id_1dd3b4ab_like ON public.people_avatar USING btree (account_id varchar_pattern_ops);

--
-- Name: people_following_person_id_f28f21d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_following_person_id_f28f21d9 ON public.people_following USING btree (person_id);

--
-- Name: people_importantperson_account_id_dc6ff893_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_importantperson_account_id_dc6ff893_like ON public.people_importantperson USING btree (account_id varchar_pattern_ops);

--
-- Name: people_importantperson_username_831fcb3f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_importantperson_username_831fcb3f_like ON public.people_importantperson USING btree (username varchar_pattern_ops);

--
-- Name: people_suggestedaccount_account_id_2c1a573a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_suggestedaccount_account_id_2c1a573a_like ON public.people_suggestedaccount USING btree (account_id varchar_pattern_ops);

--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

--
-- Name: suggestion_by_rank; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX suggestion_by_rank ON public.people_suggestedaccount USING btree (importance DESC, follower_count DESC, account_id DESC);

--
-- Name: web_campaigndraft_source_id_723cf573; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_campaigndraft_source_id_723cf573 ON public.web_campaigndraft USING btree (source_id);

--
-- Name: web_campaigndraft_user_id_98dfff11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_campaigndraft_user_id_98dfff11 ON public.web_campaigndraft USING btree (user_id);

--
-- Name: web_savedview_campaign_id_547da4b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_savedview_campaign_id_547da4b0 ON public.web_savedview USING btree (campaign_id);

--
-- Name: web_savedview_default_of_savedview_id_246d9029; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_savedview_default_of_savedview_id_246d9029 ON public.web_savedview_default_of USING btree (savedview_id);

--
-- Name: web_savedview_default_of_user_id_003201cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_savedview_default_of_user_id_003201cf ON public.web_savedview_default_of USING btree (user_id);

--
-- Name: web_savedview_user_id_3a65976a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_savedview_user_id_3a65976a ON public.web_savedview USING btree (user_id);

--
-- Name: web_sharelink_campaign_id_5f3ba2c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_campaign_id_5f3ba2c0 ON public.web_sharelink USING btree (campaign_id);

--
-- Name: web_sharelink_created_by_id_7d5cecb7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_created_by_id_7d5cecb7 ON public.web_sharelink USING btree (created_by_id);

--
-- Name: web_sharelink_digest_666ec08d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_digest_666ec08d_like ON public.web_sharelink USING btree (digest varchar_pattern_ops);

--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

--
-- Name: access_invitation access_invitation_accepted_by_id_652ab6dd_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_652ab6dd_fk_access_user_id FOREIGN KEY (accepted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_invitation access_invitation_invited_by_id_00fbe791_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_invited_by_id_00fbe791_fk_access_user_id FOREIGN KEY (invited_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_signin access_signin_user_id_b64893e0_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_user_id_b64893e0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_groups access_user_groups_group_id_921debcc_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_group_id_921debcc_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_groups access_user_groups_user_id_4f105fa4_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_user_id_4f105fa4_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_user_permissions access_user_user_per_permission_id_76d8eb82_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_per_permission_id_76d8eb82_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_user_permissions access_user_user_permissions_user_id_67074cbf_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permissions_user_id_67074cbf_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_alert alerts_alert_account_id_3f75017f_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_account_id_3f75017f_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_alert alerts_alert_campaign_id_76ffefa8_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_campaign_id_76ffefa8_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_alert_id_527311ab_fk_alerts_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_alert_id_527311ab_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_bundle_id_da5d25eb_fk_alerts_delivery_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_bundle_id_da5d25eb_fk_alerts_delivery_id FOREIGN KEY (bundle_id) REFERENCES public.alerts_delivery(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_recipient_id_583c418d_fk_alerts_recipient_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_recipient_id_583c418d_fk_alerts_recipient_id FOREIGN KEY (recipient_id) REFERENCES public.alerts_recipient(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_account_id_3a41625f_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_account_id_3a41625f_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_alert_id_b868ae04_fk_alerts_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_alert_id_b868ae04_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_campaign_id_6cbc8bf7_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_campaign_id_6cbc8bf7_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_engagement_id_ad2c548d_fk_campaigns_engagement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_engagement_id_ad2c548d_fk_campaigns_engagement_id FOREIGN KEY (engagement_id) REFERENCES public.campaigns_engagement(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_mute alerts_mute_account_id_6427656e_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_account_id_6427656e_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_mute alerts_mute_campaign_id_a54cd9ad_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_campaign_id_a54cd9ad_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_recipient alerts_recipient_campaign_id_8c58734a_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_campaign_id_8c58734a_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_recipient alerts_recipient_channel_id_82161740_fk_alerts_channel_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_channel_id_82161740_fk_alerts_channel_id FOREIGN KEY (channel_id) REFERENCES public.alerts_channel(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignnote campaigns_campaignno_campaign_id_51fb5f6d_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignnote
    ADD CONSTRAINT campaigns_campaignno_campaign_id_51fb5f6d_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignsummary campaigns_campaignsu_campaign_id_de0a4c12_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsummary
    ADD CONSTRAINT campaigns_campaignsu_campaign_id_de0a4c12_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaigntweet campaigns_campaigntw_campaign_id_56ea4670_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntw_campaign_id_56ea4670_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaigntweet campaigns_campaigntweet_tweet_id_38f8f894_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntweet_tweet_id_38f8f894_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_engagement campaigns_engagement_account_id_5f8f0ae5_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_account_id_5f8f0ae5_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_engagement campaigns_engagement_tweet_id_9844deb9_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_tweet_id_9844deb9_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_liststate campaigns_liststate_tweet_id_e368b43f_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT campaigns_liststate_tweet_id_e368b43f_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_metricreading campaigns_metricreading_tweet_id_9fda64c1_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT campaigns_metricreading_tweet_id_9fda64c1_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_ownaccount campaigns_ownaccount_campaign_id_1216be94_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_ownaccount
    ADD CONSTRAINT campaigns_ownaccount_campaign_id_1216be94_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_removedtweet campaigns_removedtwe_campaign_id_9b1716bf_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtwe_campaign_id_9b1716bf_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_removedtweet campaigns_removedtweet_tweet_id_7fa2e48a_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtweet_tweet_id_7fa2e48a_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_snapshot campaigns_snapshot_campaign_id_a43817d5_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT campaigns_snapshot_campaign_id_a43817d5_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_tweet campaigns_tweet_author_id_7e58d708_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_tweet
    ADD CONSTRAINT campaigns_tweet_author_id_7e58d708_fk_people_account_id FOREIGN KEY (author_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_campaignwatch collection_campaignw_campaign_id_b01ef9f4_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_campaignwatch
    ADD CONSTRAINT collection_campaignw_campaign_id_b01ef9f4_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_planningfailure collection_planningf_campaign_id_796d3d41_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_planningfailure
    ADD CONSTRAINT collection_planningf_campaign_id_796d3d41_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: follow_ups_followup follow_ups_followup_account_id_8a339671_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_account_id_8a339671_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: follow_ups_followup follow_ups_followup_assignee_id_9738b783_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_assignee_id_9738b783_fk_access_user_id FOREIGN KEY (assignee_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: follow_ups_followup follow_ups_followup_campaign_id_3fe1fccd_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_campaign_id_3fe1fccd_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_static_staticdevice otp_static_staticdevice_user_id_7f9cff2b_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_user_id_7f9cff2b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_static_statictoken otp_static_statictok_device_id_74b7c7d1_fk_otp_stati; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictok_device_id_74b7c7d1_fk_otp_stati FOREIGN KEY (device_id) REFERENCES public.otp_static_staticdevice(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_user_id_0fb18292_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_user_id_0fb18292_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: people_avatar people_avatar_account_id_1dd3b4ab_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_avatar
    ADD CONSTRAINT people_avatar_account_id_1dd3b4ab_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: people_following people_following_person_id_f28f21d9_fk_people_im; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_following
    ADD CONSTRAINT people_following_person_id_f28f21d9_fk_people_im FOREIGN KEY (person_id) REFERENCES public.people_importantperson(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

--
-- Name: web_campaigndraft web_campaigndraft_source_id_723cf573_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_source_id_723cf573_fk_campaigns_campaign_id FOREIGN KEY (source_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_campaigndraft web_campaigndraft_user_id_98dfff11_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_user_id_98dfff11_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_savedview web_savedview_campaign_id_547da4b0_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT web_savedview_campaign_id_547da4b0_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_savedview_default_of web_savedview_defaul_savedview_id_246d9029_fk_web_saved; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview_default_of
    ADD CONSTRAINT web_savedview_defaul_savedview_id_246d9029_fk_web_saved FOREIGN KEY (savedview_id) REFERENCES public.web_savedview(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_savedview_default_of web_savedview_default_of_user_id_003201cf_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview_default_of
    ADD CONSTRAINT web_savedview_default_of_user_id_003201cf_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_savedview web_savedview_user_id_3a65976a_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_savedview
    ADD CONSTRAINT web_savedview_user_id_3a65976a_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_sharelink web_sharelink_campaign_id_5f3ba2c0_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_campaign_id_5f3ba2c0_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_sharelink web_sharelink_created_by_id_7d5cecb7_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_created_by_id_7d5cecb7_fk_access_user_id FOREIGN KEY (created_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- PostgreSQL database dump complete
--
